-- under which id of the shared drive a document lies; empty unless the archive lies there
create table drive_file (
    document_id uuid not null,
    file_id varchar(200) not null,
    constraint drive_file_pk primary key (document_id)
);
