-- A form's fields are also written to the engine's history as they were sent: a release is longer than 4,000 characters.
alter table ACT_HI_DETAIL alter column TEXT_ set data type varchar(32000);
