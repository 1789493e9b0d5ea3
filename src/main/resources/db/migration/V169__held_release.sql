-- An approved release that waits: from every channel until its time, or from the public until an embargo ends.
alter table release_version add column hold_kind varchar(20);
alter table release_version add column held_until timestamp with time zone;
alter table release_version add column hold_reason varchar(300);
