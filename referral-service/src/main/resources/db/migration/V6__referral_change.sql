-- Who moved a referral, when, from where to where and why. The application may add lines and read them, no more.
create table referral_change (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  at               timestamptz not null,
  actor            text        not null,
  from_status      text,
  to_status        text        not null,
  reason           text,
  note             bytea,
  foreign key (tenant_id, referral_id) references referral (tenant_id, id)
);
create index referral_change_of_referral on referral_change (tenant_id, referral_id, id);
call fairway_protect_organisation('referral_change');
call fairway_append_only('referral_change');
