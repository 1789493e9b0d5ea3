-- The public copies lie in a folder that a web server may share; what they were when they went out stands here.
create table public_picture (
    slug varchar(120) not null,
    picture_no integer not null,
    sha256 char(64) not null,
    primary key (slug, picture_no)
);
