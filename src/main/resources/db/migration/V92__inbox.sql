-- Acknowledgements given per sender; no address, only its SHA-256, and nothing older than the hour that counts.
create table mail_acknowledged (
    id uuid not null primary key,
    sender_hash varchar(64) not null,
    given_at timestamp with time zone not null
);
create index mail_acknowledged_sender on mail_acknowledged (sender_hash, given_at);
create index mail_acknowledged_age on mail_acknowledged (given_at);
