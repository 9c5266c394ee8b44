-- Clocks of referrals: how long each may wait in its present status.
create table sla_clock (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  kind             text        not null,
  state            text        not null check (state in ('RUNNING', 'PAUSED', 'STOPPED')),
  started_at       timestamptz not null,
  due_at           timestamptz,
  warn_at          timestamptz,
  remaining        bigint,
  warned_at        timestamptz,
  breached_at      timestamptz,
  stopped_at       timestamptz,
  next_at          timestamptz,
  check ((state = 'PAUSED') = (remaining is not null)),
  check ((state = 'STOPPED') = (stopped_at is not null)),
  check (state = 'RUNNING' or next_at is null),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
comment on column sla_clock.remaining is 'Milliseconds of the clock''s own time that were left when it was paused.';
comment on column sla_clock.next_at is 'When the sweep must look at it next: the warning, then the breach, then never. Null due_at: not worked out yet.';
create unique index sla_clock_open on sla_clock (tenant_id, referral_id, kind) where state <> 'STOPPED';
create index sla_clock_of_referral on sla_clock (tenant_id, referral_id, started_at desc);
create index sla_clock_next on sla_clock (next_at) where next_at is not null;
create index sla_clock_running on sla_clock (tenant_id, due_at, id) where state = 'RUNNING';
call fairway_protect('sla_clock');
call fairway_protect_worker('sla_clock');
-- The wall between organisations, with a door for the sweep that looks over all tenants.
create policy organisation_wall on sla_clock as restrictive using (
  organisation_id = fairway_organisation()
  or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');

-- The next limit of a referral, beside it: lists filter by it. The database keeps it, so that no clock can forget it.
alter table referral add column due_at timestamptz;
create index referral_due on referral (tenant_id, due_at, id) where due_at is not null;
create function referral_due() returns trigger language plpgsql as $$
begin
  update referral set due_at = (
      select min(c.due_at) from sla_clock c
      where c.tenant_id = new.tenant_id and c.referral_id = new.referral_id and c.state = 'RUNNING')
    where tenant_id = new.tenant_id and id = new.referral_id;
  return null;
end
$$;
create trigger sla_clock_set after insert or update of state, due_at on sla_clock for each row
  execute function referral_due();

-- Referrals that were sent before there were clocks; the first sweep works out when they are due.
alter table sla_clock disable trigger sla_clock_set;
alter table referral no force row level security;
alter table sla_clock no force row level security;
insert into sla_clock (id, tenant_id, organisation_id, referral_id, kind, state, started_at, next_at)
  select gen_random_uuid(), tenant_id, organisation_id, id,
    case status when 'SUBMITTED' then 'ACKNOWLEDGE' when 'ACKNOWLEDGED' then 'TRIAGE'
      when 'ACCEPTED' then 'FIRST_CONTACT' else 'UPDATE' end,
    'RUNNING', updated_at, now()
  from referral where status in ('SUBMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'IN_PROGRESS');
alter table sla_clock force row level security;
alter table referral force row level security;
alter table sla_clock enable trigger sla_clock_set;
