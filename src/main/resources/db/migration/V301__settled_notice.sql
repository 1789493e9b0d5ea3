-- What a notice asked for is done: its mail, if it waits still, does not go out, and its page says so.
alter table notice add column settled_at timestamp with time zone;
