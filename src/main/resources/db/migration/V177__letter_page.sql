-- The photographs that one letter was made of, in their order.
create table letter_page (
    letter uuid not null,
    page_number int not null,
    photo uuid not null,
    constraint letter_page_pk primary key (letter, page_number),
    constraint letter_page_letter_fk foreign key (letter) references document (id),
    constraint letter_page_photo_fk foreign key (photo) references document (id)
);
