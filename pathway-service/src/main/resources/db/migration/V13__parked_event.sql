-- Events with a stage that no mapping knows: never dropped, never guessed, shown until somebody maps the stage and replays.
create table parked_event (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  connection_id   uuid        not null references ats_connection (id),
  event_id        text        not null,
  original_stage  text        not null,
  external_id     text        not null,
  occurred_at     timestamptz not null,
  event           bytea       not null,
  digest          bytea       not null,
  state           text        not null check (state in ('PARKED', 'REPLAYED')),
  parked_at       timestamptz not null,
  version         bigint      not null
);
comment on column parked_event.event is 'The event as read, sealed.';
create unique index parked_event_once on parked_event (tenant_id, connection_id, event_id);
create index parked_event_listing on parked_event (tenant_id, id desc) where state = 'PARKED';
call fairway_protect_organisation('parked_event');
