-- What was asked for and could not be given: said by somebody, or the reason for which a referral was declined. No person.
create table unmet_demand (
  id               uuid        primary key default gen_random_uuid(),
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  reason           text        not null check (reason in ('NOTHING_SUITABLE', 'TOO_FAR', 'NO_CAPACITY')),
  pathway_type     text,
  lsoa21           text        check (lsoa21 ~ '^E01[0-9]{6}$'),
  referral_id      uuid,
  occurred_at      timestamptz not null,
  met_at           timestamptz,
  unique (tenant_id, referral_id),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete set null (referral_id)
);
comment on column unmet_demand.met_at is 'When the referral was accepted after all; null while the demand is unmet.';
create index unmet_demand_listing on unmet_demand (tenant_id, occurred_at desc, id desc);
call fairway_protect_organisation('unmet_demand');

-- The database keeps it, so that no way of declining a referral can forget it.
create function referral_demand() returns trigger language plpgsql as $$
begin
  if new.status = 'ACCEPTED' then
    update unmet_demand set met_at = new.updated_at
    where tenant_id = new.tenant_id and referral_id = new.id and met_at is null;
  else
    insert into unmet_demand (tenant_id, organisation_id, reason, pathway_type, referral_id, occurred_at)
    values (new.tenant_id, new.organisation_id,
      case new.reason when 'OUT_OF_AREA' then 'TOO_FAR' else new.reason end, new.pathway_type, new.id, new.updated_at)
    on conflict (tenant_id, referral_id)
      do update set reason = excluded.reason, occurred_at = excluded.occurred_at, met_at = null;
  end if;
  return null;
end
$$;
create trigger referral_unmet after update of status on referral for each row
  when (old.status is distinct from new.status and (new.status = 'ACCEPTED'
    or new.status = 'DECLINED' and new.reason in ('NOTHING_SUITABLE', 'NO_CAPACITY', 'OUT_OF_AREA')))
  execute function referral_demand();

-- Those that were declined before this table; the walls are for the application, not for its owner here.
alter table referral no force row level security;
alter table unmet_demand no force row level security;
insert into unmet_demand (tenant_id, organisation_id, reason, pathway_type, referral_id, occurred_at)
  select tenant_id, organisation_id, case reason when 'OUT_OF_AREA' then 'TOO_FAR' else reason end, pathway_type, id,
    updated_at
  from referral where status = 'DECLINED' and reason in ('NOTHING_SUITABLE', 'NO_CAPACITY', 'OUT_OF_AREA');
alter table unmet_demand force row level security;
alter table referral force row level security;
