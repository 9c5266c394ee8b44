-- What arrived with a valid signature, as it came, sealed; kept 30 days so that it can be processed again.
create table ats_delivery (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  connection_id   uuid        not null references ats_connection (id),
  webhook_id      text        not null,
  digest          bytea       not null,
  body            bytea       not null,
  state           text        not null check (state in ('RECEIVED', 'PROCESSED', 'INCOMPLETE', 'UNREADABLE')),
  received_at     timestamptz not null,
  version         bigint      not null
);
comment on column ats_delivery.digest is 'SHA-256 of the body: a repeated delivery is kept once, another body under the same id as well.';
create unique index ats_delivery_once on ats_delivery (tenant_id, connection_id, webhook_id, digest);
create index ats_delivery_listing on ats_delivery (tenant_id, connection_id, id desc);
create index ats_delivery_age on ats_delivery (received_at);
call fairway_protect('ats_delivery');
call fairway_protect_worker('ats_delivery');
-- As fairway_protect_organisation, but housekeeping passes.
create policy organisation_wall on ats_delivery as restrictive using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');
