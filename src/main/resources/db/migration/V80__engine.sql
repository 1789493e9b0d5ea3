-- what this service itself last deployed of each process file: a newer version from Modeler is never overridden by an unchanged file
create table deployed_file (
    file varchar(200) not null,
    content_hash varchar(64) not null,
    deployed_at timestamp with time zone not null,
    constraint pk_deployed_file primary key (file)
);
