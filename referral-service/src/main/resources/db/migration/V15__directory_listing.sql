-- What everybody may read of partners and programmes: a copy, so that the open feed never touches what is not open.
create table directory_listing (
  id           uuid        not null,
  tenant_id    text        not null check (tenant_id <> ''),
  source       text        not null check (source in ('PARTNER', 'PROGRAMME')),
  provider     text        not null,
  provider_id  uuid        not null,
  name         text        not null,
  description  text        not null,
  website      text,
  kind         text        not null,
  groups       text[]      not null default '{}',
  languages    text[]      not null default '{}',
  areas        text[]      not null default '{}',
  identifiers  text[]      not null default '{}',
  places       int         check (places >= 0),
  available    int         check (available between 0 and places),
  first_day    date        not null,
  last_day     date        not null,
  shown        boolean     not null,
  told         bigint      not null,
  modified_at  timestamptz not null,
  primary key (tenant_id, id)
);
comment on column directory_listing.told is 'Version of the partner, or of the programme''s event: an older one changes nothing.';
comment on column directory_listing.shown is 'False for a partner that is suspended, or wishes not to be listed.';
create index directory_listing_order on directory_listing (id) where shown;
create index directory_listing_of_kind on directory_listing (tenant_id, source, kind);
call fairway_protect('directory_listing');
-- The feed looks over all care systems.
call fairway_protect_worker('directory_listing');
