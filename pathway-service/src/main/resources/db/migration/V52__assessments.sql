-- Answers of the rules as they were given, with the version of each rule; nothing changes them later. What was looked
-- at (ages, circumstances) is sealed. For the ICS alone: an employer is not to learn what a benefit or a plan tells.
create table enrolment_assessment (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  answer       bytea       not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null
);
create index enrolment_assessment_of on enrolment_assessment (enrolment_id, id);
call fairway_protect('enrolment_assessment');
create policy enrolment_assessment_wall on enrolment_assessment as restrictive using (
  fairway_organisation() = fairway_tenant());

-- Rules that an enrolment breaks or broke. Told once until it is cured.
create table rule_breach (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  rule         text        not null,
  rule_version date        not null,
  stage        text        not null,
  breached_at  timestamptz not null,
  cured_at     timestamptz check (cured_at >= breached_at)
);
create unique index rule_breach_once on rule_breach (tenant_id, enrolment_id, rule) where cured_at is null;
create index rule_breach_of on rule_breach (enrolment_id, id);
call fairway_protect('rule_breach');
create policy rule_breach_wall on rule_breach as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
