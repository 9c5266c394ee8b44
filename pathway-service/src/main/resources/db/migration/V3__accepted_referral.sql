-- What this service knows of a referral; built from referral.events alone. No name, no contact: a pseudonym and codes.
create table accepted_referral (
  id             uuid        primary key,
  tenant_id      text        not null,
  reference      text        not null,
  person         text        not null,
  partner_id     text        not null,
  source_type    text        not null,
  pathway_type   text,
  programme_id   uuid,
  withdrawn      boolean     not null,
  source_version bigint      not null,
  accepted_at    timestamptz not null
);
create unique index accepted_referral_reference on accepted_referral (tenant_id, reference);
create index accepted_referral_person on accepted_referral (tenant_id, person);
call fairway_protect('accepted_referral');
