-- The office calendar: dated data that an officer extends; filled from deadlines/*.json where empty.
create table holiday (
    holiday_date date not null,
    kind varchar(20) not null,
    name varchar(200) not null,
    constraint holiday_pk primary key (holiday_date)
);

-- One row per weekday and regime; a regime without a label holds always, a labelled one from valid_from to valid_to.
create table office_hours (
    profile varchar(40) not null,
    label varchar(100) not null,
    valid_from date,
    valid_to date,
    weekday varchar(10) not null,
    opens varchar(5) not null,
    closes varchar(5) not null,
    constraint office_hours_pk primary key (profile, label, weekday)
);
