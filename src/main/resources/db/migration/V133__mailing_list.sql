-- What staff know about a recipient, and what the receiving server said when it refused.
alter table journalist add column note varchar(500) default '' not null;
alter table journalist add column refused_reason varchar(300);
-- The secret of the opt-out link; older entries get theirs with the next message. Staff pages never show it.
alter table journalist add column stop_key varchar(64);
alter table journalist add constraint journalist_stop_key unique (stop_key);
