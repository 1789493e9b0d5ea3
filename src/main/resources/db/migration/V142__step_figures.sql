-- How often each step ended on a day (WIB) and how long it took, in classes of length a tenth apart, so that a year's
-- median needs no look at single cases and stays right after the engine's history is cleaned up. firsts: how many were
-- the first of their kind in their case; the rest are repetitions.
create table step_figure (
    process_key varchar(255) not null,
    activity varchar(255) not null,
    figure_day date not null,
    length_class integer not null,
    how_often bigint not null,
    firsts bigint not null,
    constraint step_figure_pk primary key (process_key, figure_day, activity, length_class)
);

-- up to when the steps are counted; whoever counts on locks the row
create table step_figure_mark (
    id integer not null,
    counted_until timestamp with time zone not null,
    constraint step_figure_mark_pk primary key (id)
);
insert into step_figure_mark (id, counted_until) values (1, timestamp with time zone '2000-01-01 00:00:00+00:00');
