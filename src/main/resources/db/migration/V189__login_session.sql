-- One row for each login with a browser; a session without a running row here is over at its next request, on every node.
create table login_session (
    id uuid not null,
    user_id varchar(64) not null,
    began_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    address varchar(64) not null,
    browser varchar(60) not null,
    ended_at timestamp with time zone,
    constraint login_session_pk primary key (id)
);

create index login_session_user on login_session (user_id, began_at);

drop table login_end;
