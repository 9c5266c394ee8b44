-- Every agreement that a partner ever had. The present one stands in the partner's own row too. Lines are never changed.
create table partner_agreement (
  id               uuid        primary key default gen_random_uuid(),
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  partner_id       uuid        not null,
  signed_on        date        not null,
  valid_from       date        not null,
  valid_to         date        not null,
  recorded_at      timestamptz not null,
  check (valid_to >= valid_from and valid_to >= signed_on),
  foreign key (tenant_id, partner_id) references partner (tenant_id, id)
);
create index partner_agreement_of_partner on partner_agreement (tenant_id, partner_id, recorded_at desc);
call fairway_protect_organisation('partner_agreement');
call fairway_append_only('partner_agreement');

-- Those that were made before this table; the walls are for the application, not for its owner here.
alter table partner no force row level security;
alter table partner_agreement no force row level security;
insert into partner_agreement (tenant_id, organisation_id, partner_id, signed_on, valid_from, valid_to, recorded_at)
  select tenant_id, organisation_id, id, agreement_signed_on, agreement_valid_from, agreement_valid_to, created_at
  from partner;
alter table partner_agreement force row level security;
alter table partner force row level security;
