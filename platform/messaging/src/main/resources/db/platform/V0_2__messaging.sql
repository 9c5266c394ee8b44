-- Outbox, inbox and dead letters of one service.

-- Column names follow Debezium's outbox event router, so that change data capture could take over from the relay.
create table outbox (
  position            bigint generated always as identity primary key,
  id                  uuid        not null unique,
  tenant_id           text        not null check (tenant_id <> ''),
  aggregatetype       text        not null,
  aggregateid         text        not null,
  aggregateversion    bigint      not null,
  type                text        not null,
  payload             jsonb       not null,
  topic               text        not null,
  occurred_at         timestamptz not null,
  correlation_id      text,
  traceparent         text,
  dataclassification  text        not null,
  sent_at             timestamptz
);
comment on table outbox is 'Events written with the change that they tell of; the relay publishes them and marks them only after the broker''s acknowledgement.';
create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
-- The relay reads every unsent row about forty times a second: keep the table's dead rows few.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
call fairway_protect('outbox');
call fairway_protect_worker('outbox');

create table inbox (
  tenant_id   text        not null,
  consumer    text        not null,
  event_id    uuid        not null,
  handled_at  timestamptz not null default now(),
  primary key (tenant_id, consumer, event_id)
);
comment on table inbox is 'One row for each event that a consumer has taken: written in the transaction of the effect, so a second delivery finds it.';
call fairway_protect('inbox');

create table dead_letter (
  id               uuid        primary key,
  tenant_id        text        not null,
  consumer         text        not null,
  event_id         uuid,
  type             text,
  subject          text,
  topic            text        not null,
  partition        integer     not null,
  record_offset    bigint      not null,
  record_key       text,
  headers          jsonb       not null,
  payload          bytea,
  reason           text        not null,
  detail           text        not null,
  attempts         integer     not null check (attempts > 0),
  state            text        not null default 'PENDING' check (state in ('PENDING', 'REPLAYED', 'DISCARDED')),
  version          bigint      not null default 0,
  correlation_id   text,
  parked_at        timestamptz not null default now(),
  last_attempt_at  timestamptz not null default now(),
  resolved_at      timestamptz,
  unique (tenant_id, consumer, topic, partition, record_offset),
  check ((state = 'PENDING') = (resolved_at is null))
);
comment on table dead_letter is 'Messages that a consumer could not take, kept as they came until somebody replays them.';
create index dead_letter_listing on dead_letter (tenant_id, id desc);
create index dead_letter_pending on dead_letter (parked_at) where state = 'PENDING';
call fairway_protect('dead_letter');
call fairway_protect_worker('dead_letter');
