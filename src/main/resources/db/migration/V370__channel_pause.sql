-- A channel that nothing is sent to: because its setting is refused (it opens by itself once a try gets through), or
-- because a person said so.
create table channel_pause (
    channel varchar(20) not null primary key,
    by_person boolean not null,
    reason varchar(2000) not null,
    paused_by varchar(100) not null,
    paused_at timestamp with time zone not null,
    next_probe_at timestamp with time zone not null
);
