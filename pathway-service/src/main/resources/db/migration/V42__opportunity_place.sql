-- Places, apart from the opportunity: a partner takes one and gives it back, but may not change the opportunity.
create table opportunity_place (
  opportunity_id uuid    primary key references opportunity (id),
  tenant_id      text    not null,
  places         integer not null check (places between 1 and 10000),
  taken          integer not null default 0,
  accepted       integer not null default 0,
  last_sequence  bigint  not null default 0,
  told           bigint  not null default 0,
  next_at        timestamptz,
  constraint opportunity_place_never_oversold check (taken between 0 and places),
  check (accepted between 0 and taken)
);
comment on column opportunity_place.taken is 'Offered or accepted.';
comment on column opportunity_place.last_sequence is 'Given under the lock of this row: the order of arrival.';
comment on column opportunity_place.next_at is 'When an offer runs out or a place is to be passed on; null when nothing waits.';
create index opportunity_place_due on opportunity_place (next_at) where next_at is not null;
call fairway_protect_worker('opportunity_place');
