-- a release of the workshop stands above what the folder says of this file: no start undoes it
alter table deployed_file add column released boolean default false not null;
