-- Blank where a file is used no longer once this is released.
alter table model_draft_file alter column content_hash drop not null;
alter table model_release_file alter column after_hash drop not null;

-- What nobody refers to goes some time after it was last written.
alter table model_content add column kept_at timestamp with time zone default current_timestamp not null;

-- A row of its own to lock while the folder is written: releases do not wait for git.
insert into model_head (id, last_release) values (2, 0);

-- Who has a draft open, as their pages tell now and then.
create table model_presence (
    draft uuid not null references model_draft (id),
    user_id varchar(64) not null,
    seen_at timestamp with time zone not null,
    constraint model_presence_pk primary key (draft, user_id)
);
