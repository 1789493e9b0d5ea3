-- Passwords that somebody else than the owner set; changed_at stays empty until the owner has changed it.
create table given_password (
    user_id varchar(64) not null,
    given_by varchar(64) not null,
    given_at timestamp with time zone not null,
    changed_at timestamp with time zone,
    constraint given_password_pk primary key (user_id)
);
