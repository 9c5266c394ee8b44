-- Consent receipts: never changed but for the moment of withdrawal.
create table consent (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  person_id        uuid        not null,
  purpose          text        not null,
  recipients       text[]      not null default '{}',
  wording_version  text        not null,
  given_by         text        not null,
  given_at         timestamptz not null,
  expires_at       timestamptz check (expires_at > given_at),
  withdrawn_at     timestamptz,
  version          bigint      not null default 0,
  unique (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index consent_of_person on consent (tenant_id, person_id, purpose);
call fairway_protect_organisation('consent');
