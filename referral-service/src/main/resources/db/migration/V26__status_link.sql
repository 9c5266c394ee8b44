-- Links by which people read how their own referral is, once each. Only a digest of the link is kept.
create table status_link (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  digest           bytea       not null check (length(digest) = 32),
  created_at       timestamptz not null,
  expires_at       timestamptz not null check (expires_at > created_at),
  used_at          timestamptz,
  unique (tenant_id, digest),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id)
);
create index status_link_of_referral on status_link (tenant_id, referral_id);
call fairway_protect_organisation('status_link');
