-- When one recipient is tried again whose server said "later"; a channel that is down altogether waits in the engine.
alter table publication add column next_attempt_at timestamp with time zone;
create index publication_message on publication (external_id);
