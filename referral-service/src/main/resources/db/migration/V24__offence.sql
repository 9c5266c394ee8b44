-- Criminal-offence data lives in a room of its own, as equality monitoring does: a schema that the application role cannot
-- enter. Only the role referral_offence can, and the application becomes that role for single statements of a single class.
create schema offence;

create table offence.record (
  person_id        uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  record           bytea,
  recorded_at      timestamptz not null default now(),
  foreign key (tenant_id, person_id) references public.person (tenant_id, id)
);
comment on column offence.record.record is 'The record as sealed JSON; null when no more is known than that there is one.';

alter table offence.record enable row level security;

-- Until now this was a priority group among others.
alter table public.person no force row level security;
insert into offence.record (person_id, tenant_id, organisation_id)
  select id, tenant_id, organisation_id from public.person where 'EX_OFFENDER' = any (priority_groups);
update public.person set priority_groups = array_remove(priority_groups, 'EX_OFFENDER')
  where 'EX_OFFENDER' = any (priority_groups);
alter table public.person force row level security;

alter table offence.record force row level security;
create policy tenant_wall on offence.record
  using (tenant_id = nullif(current_setting('fairway.tenant', true), ''));
create policy organisation_wall on offence.record as restrictive
  using (nullif(current_setting('fairway.organisation', true), '') in (tenant_id, organisation_id));

grant usage on schema offence to referral_offence;
grant select, insert, update, delete on offence.record to referral_offence;
