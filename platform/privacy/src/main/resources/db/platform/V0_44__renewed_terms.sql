-- The key of terms may be renewed: terms of the older one are looked for too until they are made anew.
alter table data_key drop constraint terms_are_stable;
