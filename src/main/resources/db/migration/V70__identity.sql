create table officer (
    user_id varchar(64) not null,
    position_title varchar(150) not null,
    nip varchar(30),
    superior varchar(64),
    constraint pk_officer primary key (user_id)
);
