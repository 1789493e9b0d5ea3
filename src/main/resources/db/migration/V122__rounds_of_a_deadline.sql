-- A complaint that comes back while the office is closed has the due date of its first round; the strict reading,
-- which counts from the very minute, tells the two apart.
alter table register_deadline drop constraint register_deadline_unique;
alter table register_deadline
    add constraint register_deadline_unique unique (case_number, kind, due, starts_at, strict_due);
