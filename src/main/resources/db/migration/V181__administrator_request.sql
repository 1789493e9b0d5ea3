-- Somebody is to become an administrator; a second administrator, or the head where there is one only, has to agree.
create table administrator_request (
    user_id varchar(64) not null,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    constraint administrator_request_pk primary key (user_id)
);
