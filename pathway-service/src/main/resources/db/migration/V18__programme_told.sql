-- How often the programme was told to others: numbers its events, under the lock that counts its places.
alter table programme_place add column told bigint not null default 0;
