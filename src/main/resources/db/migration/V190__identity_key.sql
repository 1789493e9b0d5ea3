-- Keys that the installation draws for itself, the same for every node.
create table identity_key (
    name varchar(40) not null,
    secret varchar(64) not null,
    constraint identity_key_pk primary key (name)
);
