create table referral (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  person_id        uuid        not null,
  source_type      text        not null,
  pathway_type     text        not null,
  programme_id     uuid,
  note             bytea,
  status           text        not null,
  reference        text,
  reason           text,
  outcome          text,
  outcome_on       date,
  outcome_employer text,
  outcome_band     text,
  version          bigint      not null default 0,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  submitted_at     timestamptz,
  check ((status = 'DRAFT') = (reference is null)),
  check ((reference is null) = (submitted_at is null)),
  check (status <> 'DECLINED' or reason is not null),
  unique (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references partner (tenant_id, organisation_id)
);
create index referral_listing on referral (tenant_id, id desc);
create index referral_of_organisation on referral (tenant_id, organisation_id, id desc);
create index referral_by_status on referral (tenant_id, status, id desc);
create index referral_of_person on referral (tenant_id, person_id);
call fairway_protect_organisation('referral');
