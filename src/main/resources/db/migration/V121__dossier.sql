-- What happened, row by row, each with the hash of the row before it. Rows are only ever added. happened_at is text in
-- UTC with six digits, since the hash is over exactly these characters.
create table chain_event (
    chain varchar(64) not null,
    seq bigint not null,
    happened_at varchar(27) not null,
    actor varchar(255) not null,
    capacity varchar(500) not null,
    kind varchar(30) not null,
    payload varchar(1000000) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint chain_event_pk primary key (chain, seq)
);

-- one row per chain, locked by whoever adds to it
create table chain_head (
    chain varchar(64) not null,
    seq bigint not null,
    hash varchar(64) not null,
    constraint chain_head_pk primary key (chain)
);

-- the daily seals; the heads themselves stand in the file that leaves the installation
create table chain_seal (
    seal_number bigint not null,
    seal_day varchar(10) not null,
    covers_from varchar(10) not null,
    sealed_at varchar(27) not null,
    chains bigint not null,
    file_name varchar(100) not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    mailed_at timestamp with time zone,
    constraint chain_seal_pk primary key (seal_number),
    constraint chain_seal_day unique (seal_day)
);
