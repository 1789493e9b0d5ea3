-- Limits in working days begin in the morning: a complaint that is reopened on the day of its answer has its first
-- round's times in every respect, the strict reading (V122) included. Rounds are counted.
alter table register_deadline add column round_number integer default 1 not null;
alter table register_deadline drop constraint register_deadline_unique;
alter table register_deadline
    add constraint register_deadline_unique unique (case_number, kind, due, starts_at, strict_due, round_number);
