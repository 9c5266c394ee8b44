-- Keys for blind terms: like pseudonyms they have one generation for ever, or what was written could not be found again.
alter table data_key drop constraint data_key_purpose_check;
alter table data_key add constraint data_key_purpose_check check (purpose in ('CELLS', 'PSEUDONYMS', 'TERMS'));
alter table data_key add constraint terms_are_stable check (purpose <> 'TERMS' or generation = 1);
