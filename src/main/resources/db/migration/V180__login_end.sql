-- When a person's sessions were last ended: an account or its last role ended, a password changed, an administrator did it.
create table login_end (
    user_id varchar(64) not null,
    ended_at timestamp with time zone not null,
    constraint login_end_pk primary key (user_id)
);
