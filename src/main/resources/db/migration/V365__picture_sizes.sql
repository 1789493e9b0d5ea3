-- public pictures in the sizes that telephones ask for; edge 0 is the picture as it went out, width 0 not measured yet
create table public_picture_copy (
    slug varchar(120) not null,
    picture_no integer not null,
    edge integer not null,
    width integer not null,
    height integer not null,
    sha256 char(64) not null,
    constraint public_picture_copy_pk primary key (slug, picture_no, edge)
);

insert into public_picture_copy (slug, picture_no, edge, width, height, sha256)
select slug, picture_no, 0, 0, 0, sha256 from public_picture;

drop table public_picture;
