-- How far the posting on a network got stands in the ledger's row, as it does for websites and mail.
alter table publication add column opened_at timestamp with time zone default current_timestamp not null;
-- tries that ended without an answer or with "later"
alter table publication add column failures integer default 0 not null;
-- how often the channel was asked whether it is ready
alter table publication add column polls integer default 0 not null;
-- what the channel called the prepared post
alter table publication add column container varchar(300);
-- a post was asked for and no answer arrived
alter table publication add column unanswered boolean default false not null;

update publication set opened_at = changed_at;
update publication set failures = attempts where channel = 'MAIL' and state = 'OPEN';
update publication set unanswered = true
    where channel = 'MAIL' and state = 'PENDING' and external_id is not null;
update publication set (opened_at, next_attempt_at, failures, polls, container, unanswered) =
    (select begun_at, next_at, tries, polls, container, unanswered from network_try
        where network_try.case_number = publication.case_number and network_try.version_no = publication.version_no
        and network_try.channel = publication.channel)
    where recipient = 'publik' and state in ('OPEN', 'PENDING') and exists (select 1 from network_try
        where network_try.case_number = publication.case_number and network_try.version_no = publication.version_no
        and network_try.channel = publication.channel and network_try.settled = false);

drop table network_try;
