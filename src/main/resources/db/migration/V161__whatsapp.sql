-- A notice by telephone: to which number, and who prepared and who confirmed it. Urgent notices may come at night.
alter table notice add column phone varchar(60);
alter table notice add column urgent boolean default false not null;
create index notice_of_officer on notice (user_id, created_at);
create index notice_newest on notice (created_at);

create table notice_push (
    notice_id uuid not null references notice (id),
    position_no integer not null,
    what varchar(20) not null,
    done_by varchar(100) not null,
    done_at timestamp with time zone not null,
    primary key (notice_id, position_no)
);

create table officer_phone (
    user_id varchar(64) not null primary key,
    phone varchar(20) not null,
    set_by varchar(64) not null,
    set_at timestamp with time zone not null
);
