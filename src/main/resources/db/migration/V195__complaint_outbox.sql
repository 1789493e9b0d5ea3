-- Mails to complainants, written with the step that promises them and sent afterwards. The whole message is encrypted
-- and emptied once its fate is known; until then it holds the one tracking code that the complainant will read.
create table complaint_outbox (
    message_id varchar(300) not null,
    case_number varchar(20) not null,
    what varchar(12) not null,
    delivery_round integer not null,
    sealed varchar(1000000) not null,
    state varchar(12) not null,
    attempts integer not null,
    next_try_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    constraint complaint_outbox_pk primary key (message_id)
);
create index complaint_outbox_waiting on complaint_outbox (state, next_try_at);
