-- The secret that a person's telephone shares with us; last_step keeps a code from being used twice.
create table second_factor (
    user_id varchar(64) not null,
    secret varchar(64) not null,
    confirmed boolean not null,
    last_step bigint not null,
    constraint second_factor_pk primary key (user_id)
);

-- Codes for a lost telephone, each good once.
create table second_factor_code (
    user_id varchar(64) not null,
    code_hash varchar(64) not null,
    constraint second_factor_code_pk primary key (user_id, code_hash)
);

-- Roles whose holders need a second factor.
create table second_factor_role (
    role_group varchar(64) not null,
    constraint second_factor_role_pk primary key (role_group)
);
