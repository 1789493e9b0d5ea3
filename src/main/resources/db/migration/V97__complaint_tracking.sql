-- until when an answered complaint may be opened again
alter table complaint_case add column reopen_until timestamp with time zone;

-- a mail refused for good, and why; the same thing then reaches the complainant by hand
alter table complaint_delivery add column refused_at timestamp with time zone;
alter table complaint_delivery add column refusal varchar(300);

-- the paper with the reason that the complainant reads where a limit grew
alter table complaint_class_change add column told_reason varchar(36);
