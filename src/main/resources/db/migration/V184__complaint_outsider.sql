-- A person from outside the office for one complaint that its own people may not work on; the account ends with the case.
create table complaint_outsider (
    case_number varchar(20) not null,
    user_id varchar(64) not null,
    person_name varchar(150) not null,
    office varchar(200) not null,
    basis varchar(300) not null,
    appointed_by varchar(64) not null,
    appointed_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    primary key (case_number, user_id)
);
