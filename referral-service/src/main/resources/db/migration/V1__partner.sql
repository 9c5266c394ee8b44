-- Community organisations that may refer people; organisation_id is the partner's own id, as in its tokens.
create table partner (
  id                    uuid        primary key,
  tenant_id             text        not null check (tenant_id <> ''),
  organisation_id       text        not null check (organisation_id = id::text),
  name                  text        not null check (length(name) between 1 and 200),
  kind                  text        not null,
  communities_served    text[]      not null default '{}',
  identifiers           text[]      not null default '{}',
  contact_email         bytea       not null,
  agreement_signed_on   date        not null,
  agreement_valid_from  date        not null,
  agreement_valid_to    date        not null,
  status                text        not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
  version               bigint      not null default 0,
  created_at            timestamptz not null,
  check (agreement_valid_to >= agreement_valid_from and agreement_valid_to >= agreement_signed_on),
  unique (tenant_id, id),
  unique (tenant_id, organisation_id)
);
create index partner_listing on partner (tenant_id, id desc);
call fairway_protect_organisation('partner');
