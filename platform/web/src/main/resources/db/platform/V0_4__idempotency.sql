-- Answers of idempotent requests, kept for 24 hours; the body is sealed, for it may hold personal data.
create table idempotency_key (
  tenant_id   text        not null,
  client      text        not null,
  path        text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      int         not null,
  location    text,
  etag        text,
  body        bytea,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, client, path, key)
);
create index idempotency_key_age on idempotency_key (created_at);
call fairway_protect('idempotency_key');
call fairway_protect_worker('idempotency_key');
