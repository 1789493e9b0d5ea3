-- Comments written before the chains kept them: a dossier shows them and compares them with nothing.
create table earlier_comment (
    comment_id varchar(64) primary key
);

insert into earlier_comment (comment_id)
select id_ from act_hi_comment;
