-- Places held, apart from the programme: a partner that withdraws a person gives the place back, but may not change the programme.
create table programme_place (
  programme_id uuid    primary key references programme (id),
  tenant_id    text    not null,
  places       integer not null,
  taken        integer not null default 0,
  check (taken between 0 and places)
);
comment on column programme_place.taken is 'Offered or later and neither withdrawn nor not started. The check makes overselling impossible.';
call fairway_protect('programme_place');
