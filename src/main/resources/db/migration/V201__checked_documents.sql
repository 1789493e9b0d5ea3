-- when a file's bytes were last compared with their SHA-256, and since when they differ or are gone
alter table document add column checked_at timestamp with time zone;
alter table document add column altered_at timestamp with time zone;
create index document_checked on document (checked_at);
create index document_altered on document (altered_at);
