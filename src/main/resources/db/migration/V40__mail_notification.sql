-- Notices in their own words, ready to send; unique, so that nobody hears the same thing twice.
-- due_at holds 1970-01-01 where a notice speaks of no due date (a null would not be unique).
create table notice (
    id uuid not null primary key,
    case_number varchar(20) not null,
    kind varchar(50) not null,
    due_at timestamp with time zone not null,
    distinct_mark varchar(200) not null,
    recipient varchar(300) not null,
    recipient_name varchar(200) not null,
    user_id varchar(100),
    mail varchar(300),
    subject varchar(300) not null,
    text_body varchar(100000) not null,
    html_body varchar(200000) not null,
    state varchar(20) not null,
    attempts integer not null,
    next_try_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    problem varchar(500),
    constraint notice_once unique (case_number, kind, due_at, distinct_mark, recipient)
);
create index notice_waiting on notice (state, next_try_at);

create table notice_enclosure (
    notice_id uuid not null references notice (id),
    position_no integer not null,
    name varchar(200) not null,
    media_type varchar(200) not null,
    content bytea not null,
    primary key (notice_id, position_no)
);
