-- a title of signs that count twice, emoji among them
alter table article alter column title set data type varchar(1200);
