-- which version a correction's version mends: whoever wrote one of them does not approve the last
alter table release_version add column mends integer;
update release_version set mends = (select max(sent_back.version) from release_version sent_back
    where sent_back.case_number = release_version.case_number and sent_back.kind = release_version.kind
    and sent_back.version < release_version.version and sent_back.decision = 'REVISE')
where kind <> 'RILIS';
