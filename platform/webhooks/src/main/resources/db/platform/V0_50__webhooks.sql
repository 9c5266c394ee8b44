-- Webhooks to subscribers: who wants to hear what, what waits to be told, and what became of it.

create table webhook_endpoint (
  id                   uuid        not null,
  tenant_id            text        not null check (tenant_id <> ''),
  organisation_id      text        not null check (organisation_id <> ''),
  name                 text        not null check (length(name) between 1 and 100),
  url                  bytea       not null,
  types                text[]      not null check (cardinality(types) between 1 and 50),
  secret               bytea       not null,
  previous_secret      bytea,
  previous_valid_until timestamptz,
  state                text        not null check (state in ('ACTIVE', 'DISABLED')),
  disabled_reason      text        check (disabled_reason in ('OWNER', 'GONE', 'FAILING')),
  disabled_at          timestamptz,
  failing_since        timestamptz,
  not_before           timestamptz,
  claim                uuid,
  claimed_until        timestamptz,
  version              bigint      not null default 0,
  created_at           timestamptz not null,
  primary key (tenant_id, id),
  check ((previous_secret is null) = (previous_valid_until is null)),
  check ((state = 'DISABLED') = (disabled_reason is not null)),
  check ((disabled_reason is null) = (disabled_at is null))
);
comment on column webhook_endpoint.url is 'Sealed: an address may hold what lets its caller in.';
comment on column webhook_endpoint.claimed_until is 'Until when one instance alone delivers to it. Should that one die, another goes on from then.';
comment on column webhook_endpoint.version is 'Of what its owner sees; not of failures, pauses and claims.';
create index webhook_endpoint_listing on webhook_endpoint (tenant_id, organisation_id, id desc);

-- Whoever has had an endpoint: lets a change that nobody wants to hear of pass with one look.
create table webhook_audience (
  tenant_id text not null check (tenant_id <> ''),
  audience  text not null,
  primary key (tenant_id, audience)
);
call fairway_protect('webhook_audience');

-- What was told, until it is spread over the endpoints that want it. As thin as the outbox, and walled alike.
create table webhook_event (
  position    bigint      generated always as identity primary key,
  id          uuid        not null,
  tenant_id   text        not null check (tenant_id <> ''),
  audience    text        not null,
  type        text        not null,
  subject     text        not null,
  occurred_at timestamptz not null,
  data        jsonb
);
comment on column webhook_event.data is 'Null: to be asked for when it is sent, since what may be told then is not known yet.';
call fairway_protect('webhook_event');
call fairway_protect_worker('webhook_event');

create table webhook_delivery (
  id              uuid        not null,
  tenant_id       text        not null check (tenant_id <> ''),
  organisation_id text        not null,
  endpoint_id     uuid        not null,
  position        bigint      not null,
  event_id        uuid        not null,
  type            text        not null,
  subject         text        not null,
  occurred_at     timestamptz not null,
  data            jsonb,
  state           text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'WITHHELD', 'HELD')),
  attempts        integer     not null default 0 check (attempts >= 0),
  tries           integer     not null default 0 check (tries >= 0),
  next_at         timestamptz,
  last_outcome    text,
  last_status     integer,
  last_attempt_at timestamptz,
  ended_at        timestamptz,
  created_at      timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, endpoint_id, event_id),
  foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id) on delete cascade,
  check ((state = 'PENDING') = (next_at is not null))
);
comment on column webhook_delivery.attempts is 'Ever; tries counts those of the present round of the schedule, which a replay begins anew.';
comment on column webhook_delivery.state is 'WITHHELD: may not be told any more. HELD: the endpoint was disabled; only a replay sends it.';
create index webhook_delivery_due on webhook_delivery (tenant_id, endpoint_id, position) where state = 'PENDING';
create index webhook_delivery_next on webhook_delivery (next_at) where state = 'PENDING';
create index webhook_delivery_listing on webhook_delivery (tenant_id, endpoint_id, id desc);
create index webhook_delivery_age on webhook_delivery (created_at);

create table webhook_attempt (
  tenant_id       text        not null check (tenant_id <> ''),
  organisation_id text        not null,
  delivery_id     uuid        not null,
  number          integer     not null check (number > 0),
  at              timestamptz not null,
  outcome         text        not null,
  status          integer,
  millis          integer,
  primary key (tenant_id, delivery_id, number),
  foreign key (tenant_id, delivery_id) references webhook_delivery (tenant_id, id) on delete cascade
);
comment on column webhook_attempt.outcome is 'UNKNOWN while it is under way, and for ever when the process died meanwhile.';

-- The owner's wall, the tenant's, and a pass through both for the worker that says that it is one.
do $$
declare
  name text;
begin
  foreach name in array array['webhook_endpoint', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('call fairway_protect_worker(%L)', name);
    execute format(
      'create policy organisation_wall on %I as restrictive using (organisation_id = fairway_organisation()'
      ' or fairway_organisation() = fairway_tenant() or current_setting(''fairway.worker'', true) = ''on'')', name);
  end loop;
end $$;

-- The worker passes by those who are suspended.
call fairway_protect_worker('organisation_standing');

-- Notes that something was told, for those who have an endpoint.
create function fairway_webhook_tell(
  tenant text, whom text, event uuid, kind text, about text, at timestamptz, content jsonb)
returns void language sql as $$
  insert into webhook_event (id, tenant_id, audience, type, subject, occurred_at, data)
  select event, tenant, whom, kind, about, at, content
  where exists (select from webhook_audience a where a.tenant_id = tenant and a.audience = whom) $$;

-- For a trigger on the outbox: the tenant's own endpoints hear what goes to the topics. The trigger says of which types.
create function fairway_webhook_outbox() returns trigger language plpgsql as $$
begin
  perform fairway_webhook_tell(
    new.tenant_id, new.tenant_id, new.id, new.type, new.aggregateid, new.occurred_at, new.payload);
  return null;
end $$;
