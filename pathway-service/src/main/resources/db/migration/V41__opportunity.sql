-- What an employer offers. Once published everyone in the ICS may see it; only its owner, or the ICS, changes it.
create table opportunity (
  id                   uuid             primary key,
  tenant_id            text             not null,
  employer             text             not null,
  pathway_type         text             not null,
  title                text             not null check (length(title) between 1 and 200),
  soc2020              text             not null check (soc2020 ~ '^[0-9]{4}$'),
  band                 text,
  lsoa21               text,
  latitude             double precision not null check (latitude between 49 and 61),
  longitude            double precision not null check (longitude between -9 and 3),
  cell                 integer          not null,
  hours_per_week       numeric(4, 2)    not null check (hours_per_week > 0 and hours_per_week <= 60),
  patterns             text[]           not null,
  starts_from          date             not null,
  starts_until         date             check (starts_until >= starts_from),
  essential_skills     text[]           not null,
  desirable_skills     text[]           not null,
  qualification_level  integer          check (qualification_level between 0 and 8),
  qualifications       text[]           not null,
  minimum_age          integer          check (minimum_age between 13 and 99),
  maximum_age          integer          check (maximum_age between minimum_age and 99),
  excluded_offences    text[]           not null,
  supports             text[]           not null,
  guaranteed_interview boolean          not null,
  ring_fenced_groups   text[]           not null,
  closes_on            date,
  published_at         timestamptz,
  closed_at            timestamptz      check (closed_at is null or published_at is not null),
  version              bigint           not null,
  created_at           timestamptz      not null
);
comment on column opportunity.cell is 'Square of about 2.2 km in which the site lies; see Cells.';
create index opportunity_listing on opportunity (tenant_id, id desc);
create index opportunity_near on opportunity (tenant_id, cell) where published_at is not null and closed_at is null;
call fairway_protect('opportunity');

create policy opportunity_drafts on opportunity as restrictive for select
  using (published_at is not null or employer = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy opportunity_owner_inserts on opportunity as restrictive for insert
  with check (employer = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy opportunity_owner_updates on opportunity as restrictive for update
  using (employer = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy opportunity_owner_deletes on opportunity as restrictive for delete
  using (employer = fairway_organisation() or fairway_organisation() = fairway_tenant());
