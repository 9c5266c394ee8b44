create table vacancy (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  connection_id   uuid        not null references ats_connection (id),
  external_id     text        not null,
  title           text        not null check (length(title) <= 200),
  band            text,
  settled_at      timestamptz not null,
  version         bigint      not null
);
comment on column vacancy.settled_at is 'Time of the event that described it last: an older description does not replace a newer one.';
create unique index vacancy_external on vacancy (tenant_id, connection_id, external_id);
call fairway_protect_organisation('vacancy');
