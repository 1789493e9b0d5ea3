-- the SHA-256 of each small copy that was made of a picture; a copy that is not listed is made anew
create table small_picture (
    document uuid not null,
    longest_edge integer not null,
    sha256 varchar(64) not null
);
create index small_picture_document on small_picture (document, longest_edge);
