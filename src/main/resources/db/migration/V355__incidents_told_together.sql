-- The incident whose notice tells of this one too: steps that stuck in one process for one cause are told together.
alter table incident add column told_as bigint;
update incident set told_as = id;
create index incident_told_as on incident (told_as);

-- Cases that a finished move left where they were, kept when the engine's batch with its failures is taken away.
alter table model_migration add column unmoved integer;
