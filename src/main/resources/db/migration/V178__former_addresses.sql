-- where a journalist was reached before: a correction follows to the new address
create table journalist_address (
    mail varchar(300) not null,
    journalist_id uuid not null,
    constraint journalist_address_pk primary key (mail, journalist_id),
    constraint journalist_address_journalist foreign key (journalist_id) references journalist (id) on delete cascade
);
create index journalist_address_journalist_ix on journalist_address (journalist_id);
