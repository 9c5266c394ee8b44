-- What a person brings and looks for. It exists while they consent to be referred and goes with that consent.
create table matching_profile (
  id                  uuid             primary key,
  tenant_id           text             not null,
  organisation_id     text             not null,
  person              text             not null,
  skills              text[]           not null,
  qualification_level integer          check (qualification_level between 0 and 8),
  qualifications      text[]           not null,
  least_hours         numeric(4, 2),
  most_hours          numeric(4, 2)    check (most_hours >= least_hours),
  patterns            text[]           not null,
  lsoa21              text             not null,
  latitude            double precision not null,
  longitude           double precision not null,
  cell                integer          not null,
  travel_kilometres   integer          not null check (travel_kilometres between 1 and 100),
  available_from      date,
  needs               text[]           not null,
  declared_groups     text[]           not null,
  pathway_types       text[]           not null,
  seen_at             timestamptz,
  seen_good           integer,
  seen_best           integer          check (seen_best between 0 and 100),
  version             bigint           not null,
  updated_at          timestamptz      not null,
  check ((seen_at is null) = (seen_good is null) and (seen_at is null) = (seen_best is null))
);
comment on column matching_profile.id is 'The referral that the person is looked for by.';
comment on column matching_profile.organisation_id is 'The partner that referred the person.';
comment on column matching_profile.seen_good is 'How many good matches the person was last shown.';
create index matching_profile_near on matching_profile (tenant_id, cell);
create index matching_profile_person on matching_profile (tenant_id, person);
call fairway_protect('matching_profile');

-- The ICS and the partner read it; an employer with something to offer, of those who consent to be known to it.
create policy matching_profile_read on matching_profile as restrictive for select using (
  fairway_organisation() = fairway_tenant()
  or organisation_id = fairway_organisation()
  or (exists (
        select from opportunity o
        where o.tenant_id = fairway_tenant() and o.employer = fairway_organisation() and o.published_at is not null)
    and exists (
      select from consent c
      where c.tenant_id = fairway_tenant() and c.person = matching_profile.person and c.purpose = 'SHARE_WITH_EMPLOYER'
        and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now())
        and (c.recipients = '{}' or fairway_organisation() = any (c.recipients)))));
create policy matching_profile_insert on matching_profile as restrictive for insert
  with check (organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy matching_profile_update on matching_profile as restrictive for update
  using (organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy matching_profile_delete on matching_profile as restrictive for delete
  using (organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());

create trigger erased_stays_erased before insert or update of person on matching_profile
  for each row execute function erased_stays_erased();

create index opportunity_employer on opportunity (tenant_id, employer);
