-- Metadata of the files in the private store; the bytes lie in the store under the same id.
create table document (
    id uuid not null primary key,
    case_number varchar(20),
    kind varchar(20) not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    taken_at timestamp with time zone,
    uploaded_by varchar(100) not null,
    uploaded_at timestamp with time zone not null
);
create index document_case on document (case_number);
