-- What happens to a release after it is out: taken down at once, a note, a correction, a reply, a retraction.
alter table article add column hidden_at timestamp with time zone;

create table article_note (
    case_number varchar(20) not null,
    version_no integer not null,
    kind varchar(20) not null,
    note_text varchar(20000) not null,
    noted_at timestamp with time zone not null,
    constraint article_note_pk primary key (case_number, version_no)
);

alter table release_version add column kind varchar(20) default 'RILIS' not null;
