create table release_version (
    case_number varchar(20) not null,
    version integer not null,
    title varchar(200) not null,
    dateline varchar(100) not null,
    lead_text varchar(1000) not null,
    body varchar(20000) not null,
    quotes varchar(4000) not null,
    pictures varchar(10000) not null,
    checklist varchar(2000) not null,
    author varchar(64) not null,
    submitted_at timestamp with time zone not null,
    content_hash varchar(64) not null,
    decision varchar(20),
    remark varchar(2000),
    decided_by varchar(64),
    decided_at timestamp with time zone,
    constraint pk_release_version primary key (case_number, version)
);

create table booking (
    case_number varchar(20) not null,
    user_id varchar(64) not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    constraint pk_booking primary key (case_number, user_id)
);
create index ix_booking_time on booking (starts_at, ends_at);

-- one row that everybody who books locks first, so that two bookings never check at once
create table booking_lock (
    id integer primary key
);
insert into booking_lock (id) values (1);
