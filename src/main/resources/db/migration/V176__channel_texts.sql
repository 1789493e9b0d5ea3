-- Where an author wrote other words for a channel: JSON, part of what is approved; empty where all is as prepared.
alter table release_version add column channel_texts varchar(12000) default '' not null;
-- What lists show of an article; the lead where it is empty.
alter table article add column summary varchar(300) default '' not null;
