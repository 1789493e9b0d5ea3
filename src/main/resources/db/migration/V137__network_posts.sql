-- How far the posting by a network's interface got; the ledger's row says how it ended.
create table network_try (
    case_number varchar(20) not null,
    version_no integer not null,
    channel varchar(20) not null,
    begun_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    tries integer not null,
    polls integer not null,
    -- what the network called the prepared post
    container varchar(300),
    -- a post was asked for and no answer arrived
    unanswered boolean not null,
    settled boolean not null,
    primary key (case_number, version_no, channel)
);
