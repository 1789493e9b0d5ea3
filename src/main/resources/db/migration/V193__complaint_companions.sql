-- Process instances beside a complaint's own that are hidden from the same people.
create table complaint_companion (
    process_instance_id varchar(64) not null,
    case_number varchar(20) not null,
    constraint complaint_companion_pk primary key (process_instance_id),
    constraint complaint_companion_case foreign key (case_number) references complaint_case (case_number)
);
create index complaint_companion_number on complaint_companion (case_number);
create index complaint_delivery_message on complaint_delivery (message_id);
