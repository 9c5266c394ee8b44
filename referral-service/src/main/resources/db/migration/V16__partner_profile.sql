-- Whom a partner serves, who can be asked there, and what of it everybody may read.
alter table partner
  add column priority_groups     text[]      not null default '{}',
  add column ethnic_communities  text[]      not null default '{}',
  add column languages           text[]      not null default '{}',
  add column areas               text[]      not null default '{}',
  add column contacts            bytea,
  add column listed              boolean     not null default true,
  add column description         text        check (length(description) <= 2000),
  add column website             text        check (length(website) <= 300),
  add column changed_at          timestamptz not null default now();
comment on column partner.contacts is 'Names and addresses as sealed JSON.';
create index partner_agreement_end on partner (tenant_id, agreement_valid_to);

-- The directory as of now; the walls are for the application, not for its owner here.
alter table partner no force row level security;
alter table directory_listing no force row level security;
insert into directory_listing (id, tenant_id, source, provider, provider_id, name, description, kind, identifiers,
    first_day, last_day, shown, told, modified_at)
  select id, tenant_id, 'PARTNER', id::text, id, name,
    'A partner of its integrated care system that refers people to work and training in health and care.', kind,
    identifiers, greatest(agreement_valid_from, agreement_signed_on), agreement_valid_to, status = 'ACTIVE', version,
    now()
  from partner;
alter table directory_listing force row level security;
alter table partner force row level security;
