create table model_migration (
    batch varchar(64) primary key,
    process varchar(255) not null,
    from_version integer not null,
    to_version integer not null,
    cases integer not null,
    ordered_by varchar(255) not null,
    ordered_at timestamp with time zone not null
);

create index model_migration_process on model_migration (process, ordered_at);
