-- An examination may end with handing the case over; the complainant reads so in tracking.
alter table complaint_case add column handed_over_at timestamp with time zone;
