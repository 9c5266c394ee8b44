-- Objections of people to what is done with their data, each with the day from which it must have stopped.
create table objection (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  person_id        uuid        not null,
  purpose          text        not null,
  made             text        not null,
  received_on      date        not null,
  stop_by          date        not null check (stop_by >= received_on),
  created_at       timestamptz not null,
  enforced_at      timestamptz,
  lifted_at        timestamptz,
  version          bigint      not null default 0,
  unique (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index objection_standing on objection (tenant_id, person_id, purpose) where lifted_at is null;
create index objection_of_person on objection (tenant_id, person_id, id desc);
call fairway_protect_organisation('objection');
