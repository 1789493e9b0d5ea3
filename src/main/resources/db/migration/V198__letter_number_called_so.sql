-- "No. 005/12" and "005/12" are one letter; the ordinal keeps rows apart that were registered as two.
update register_case
set letter_ordinal = letter_ordinal
        + 1000 * (length(letter_key)
            - length(regexp_replace(letter_key, '^(nomorsurat|nosurat|nomor|nmr|no)(?=[0-9])', ''))),
    letter_key = regexp_replace(letter_key, '^(nomorsurat|nosurat|nomor|nmr|no)(?=[0-9])', '')
where letter_key like 'no%' or letter_key like 'nmr%';
