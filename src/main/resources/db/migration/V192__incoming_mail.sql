-- message_id: what tells one mail from all others (id, writer, content). reference: what replies refer to (id, writer);
-- of mails kept before both are the same. settled: an officer looked at a mail that opened no case of its own.
alter table complaint_mail add column reference varchar(300);
update complaint_mail set reference = message_id;
alter table complaint_mail alter column reference set not null;
alter table complaint_mail add column subject varchar(300) default '' not null;
alter table complaint_mail add column settled_by varchar(64);
alter table complaint_mail add column settled_at timestamp with time zone;
create index complaint_mail_reference on complaint_mail (reference);
create index complaint_mail_case on complaint_mail (case_number);
create index complaint_mail_open on complaint_mail (settled_at, received_at);
