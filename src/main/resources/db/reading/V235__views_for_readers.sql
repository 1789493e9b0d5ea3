-- What the rooms offer to those who search and count over several of them: they name these views, never the tables.
create view history_case as
select r.case_number, r.process_instance_id, r.sender, r.subject, r.secret, r.status, k.complaint_class
from register_case r left join complaint_case k on k.case_number = r.case_number;

create view history_deadline as
select case_number, kind, due, met_at, breached_at, cause, late from register_deadline;

create view report_deadline as
select case_number, kind, starts_at, due, strict_due, met_at, breached_at, cause, late from register_deadline;

create view report_task_done as
select chain as case_number, actor, happened_at from chain_event where kind = 'TASK_DONE';

create view report_release as
select case_number, version, decision, decided_at from release_version where kind = 'RILIS';

create view report_publication as
select case_number, channel, state, attempts, changed_at from publication;

create view report_complaint as
select case_number, channel, complaint_class, received_at from complaint_case;
