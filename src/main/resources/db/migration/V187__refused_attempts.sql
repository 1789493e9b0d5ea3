-- How often a day somebody tried in vain; the chains keep a few of the tries, this all of them.
create table refused_attempt (
    attempt_day date not null,
    person varchar(255) not null,
    what varchar(20) not null,
    attempts bigint not null,
    primary key (attempt_day, person, what)
);
