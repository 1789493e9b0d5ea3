alter table register_case alter column tracking_code set data type varchar(24);
