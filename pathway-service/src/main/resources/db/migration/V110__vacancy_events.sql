alter table vacancy add column event_sequence bigint not null default 0;
comment on column vacancy.event_sequence is 'How many events of it were told.';
