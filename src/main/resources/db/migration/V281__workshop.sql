-- The workshop: each content once, drafts as sets of files, releases with what stood before.
create table model_content (
    sha256 varchar(64) not null,
    content bytea not null,
    constraint model_content_pk primary key (sha256)
);

create table model_draft (
    id uuid not null,
    title varchar(200) not null,
    owner varchar(64) not null,
    origin varchar(20) not null,
    state varchar(20) not null,
    version_no integer not null,
    changed_by varchar(64) not null,
    changed_at timestamp with time zone not null,
    reason varchar(1000),
    effective_at timestamp with time zone,
    asked_by varchar(64),
    asked_at timestamp with time zone,
    approved_by varchar(64),
    problem varchar(2000),
    constraint model_draft_pk primary key (id)
);
create index model_draft_open on model_draft (state, changed_at);

-- base_hash: what ran when the file was taken up; empty where it is a new one
create table model_draft_file (
    draft uuid not null references model_draft (id),
    file varchar(200) not null,
    base_hash varchar(64) not null,
    content_hash varchar(64) not null references model_content (sha256),
    constraint model_draft_file_pk primary key (draft, file)
);

create table model_release (
    number_no integer not null,
    draft uuid,
    title varchar(200) not null,
    origin varchar(20) not null,
    reason varchar(1000) not null,
    released_by varchar(64) not null,
    approved_by varchar(64),
    released_at timestamp with time zone not null,
    deployment varchar(64),
    folder_state varchar(500),
    constraint model_release_pk primary key (number_no)
);

create table model_release_file (
    release_no integer not null references model_release (number_no),
    file varchar(200) not null,
    before_hash varchar(64) not null,
    after_hash varchar(64) not null references model_content (sha256),
    constraint model_release_file_pk primary key (release_no, file)
);

-- one row, locked while a release is made: they come one after the other
create table model_head (
    id integer not null,
    last_release integer not null,
    constraint model_head_pk primary key (id)
);
insert into model_head (id, last_release) values (1, 0);
