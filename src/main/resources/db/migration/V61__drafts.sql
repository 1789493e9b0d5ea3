create table draft (
    draft_key varchar(120) not null,
    user_id varchar(64) not null,
    json varchar(100000) not null,
    changed_at timestamp with time zone not null,
    constraint pk_draft primary key (draft_key, user_id)
);
create index ix_draft_changed on draft (changed_at);
