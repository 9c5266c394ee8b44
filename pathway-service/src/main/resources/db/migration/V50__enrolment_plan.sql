-- What is agreed before a pathway begins, and what was achieved on it. Breaks move the planned end by their days and
-- leave what was agreed at first alone.
alter table enrolment
  add column planned_starts_on  date,
  add column planned_ends_on    date,
  add column employers          text[]  not null default '{}',
  add column standard_reference text    check (standard_reference ~ '^(ST|FA|AU)[0-9]{4}$'),
  add column standard_version   text    check (length(standard_version) <= 7),
  add column specialism         text,
  add column regulator          text,
  add column break_days         integer not null default 0 check (break_days >= 0),
  add column break_began_on     date,
  add column break_expected_on  date,
  add column achievement        text,
  add check (planned_ends_on is null or planned_ends_on >= planned_starts_on),
  add check (cardinality(employers) <= 5),
  add check (break_expected_on is null or break_expected_on > break_began_on);
comment on column enrolment.planned_ends_on is 'As agreed at first: without the days of breaks.';
comment on column enrolment.employers is 'ODS codes of those with whom the time is spent; they see the enrolment as the host does.';
comment on column enrolment.break_days is 'Of breaks that are over.';

create table enrolment_break (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  began_on     date        not null,
  expected_on  date        check (expected_on > began_on),
  returned_on  date        check (returned_on >= began_on),
  reason       text        not null,
  created_at   timestamptz not null
);
comment on column enrolment_break.returned_on is 'First day back; null while it lasts, and for ever when the person left from it.';
create index enrolment_break_of on enrolment_break (enrolment_id, id);
call fairway_protect('enrolment_break');

-- Whoever sees the enrolment sees its breaks.
create policy enrolment_break_wall on enrolment_break as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

alter policy enrolment_wall on enrolment using (
  fairway_organisation() = fairway_tenant()
  or (consent_live(person, 'REFERRAL') and (
    (partner_id = fairway_organisation() and consent_live(person, 'SHARE_OUTCOME_WITH_REFERRER'))
    or ((host = fairway_organisation() or fairway_organisation() = any (employers))
      and consent_live(person, 'SHARE_WITH_EMPLOYER', fairway_organisation())))));
create index enrolment_employers on enrolment using gin (employers) where employers <> '{}';
