-- What staff know about a recipient, and what the receiving server said when it refused.
alter table journalist add column note varchar(500) default '' not null;
alter table journalist add column refused_reason varchar(300);
