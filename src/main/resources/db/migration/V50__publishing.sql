-- What went out where. recipient is a journalist's address for MAIL, otherwise 'publik'.
create table publication (
    case_number varchar(20) not null,
    version_no integer not null,
    channel varchar(20) not null,
    recipient varchar(300) not null,
    state varchar(20) not null,
    attempts integer not null,
    link varchar(500),
    external_id varchar(300),
    reason varchar(2000),
    content_hash varchar(64) not null,
    prepared_text varchar(10000),
    changed_by varchar(100),
    changed_at timestamp with time zone not null,
    constraint publication_once unique (case_number, version_no, channel, recipient)
);

create table article (
    id uuid not null primary key,
    case_number varchar(20) not null,
    version_no integer not null,
    slug varchar(120) not null,
    title varchar(300) not null,
    dateline varchar(100) not null,
    lead varchar(2000) not null,
    body varchar(100000) not null,
    content_hash varchar(64) not null,
    published_at timestamp with time zone,
    constraint article_slug unique (slug),
    constraint article_once unique (case_number, version_no)
);
create index article_published on article (published_at);

create table article_picture (
    article_id uuid not null references article (id),
    position_no integer not null,
    caption varchar(1000) not null,
    alt_text varchar(1000) not null,
    primary key (article_id, position_no)
);

create table journalist (
    id uuid not null primary key,
    name varchar(150) not null,
    media varchar(150) not null,
    mail varchar(300) not null,
    active boolean not null,
    constraint journalist_mail unique (mail)
);
