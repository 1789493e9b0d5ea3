-- Reports count a month at a time.
create index register_deadline_due on register_deadline (due);
create index chain_event_done on chain_event (kind, happened_at);
create index publication_changed on publication (changed_at);
create index release_version_decided on release_version (decided_at);
