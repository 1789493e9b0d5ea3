-- Whether the published links still answer; one row per link of the ledger.
create table link_check (
    case_number varchar(20) not null,
    version_no integer not null,
    channel varchar(20) not null,
    recipient varchar(300) not null,
    link varchar(500) not null,
    checked_at timestamp with time zone not null,
    -- ALIVE, UNCLEAR, SILENT (nobody answered), DEAD (somebody said so)
    finding varchar(20) not null,
    detail varchar(300) not null,
    failures integer not null,
    counted_at timestamp with time zone,
    -- WATCHED, REPORTED (somebody's task), GONE (known to be down, looked at no more)
    standing varchar(20) not null,
    constraint link_check_pk primary key (case_number, version_no, channel, recipient)
);
