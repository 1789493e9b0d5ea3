-- Who is to be taken out of the accused stays there until a second person says so too.
alter table complaint_named add column removal_asked_by varchar(64);
alter table complaint_named add column removal_asked_at timestamp with time zone;
