-- What becomes of a start, when the parts of a hiring happened, and where the person lives. A day in work is the latest
-- told, an end the latest told, a step up the earliest told. What is said of vacancy and notice is that of the highest
-- version, and so is the link to a referral.
alter table funnel_referral add column lsoa21 text;

alter table funnel_application
  add column link_version    bigint not null default -1,
  add column conditional_at   timestamptz,
  add column unconditional_at timestamptz,
  add column in_work_on       date,
  add column ended_on         date,
  add column progressed_on    date,
  add column details_version  bigint not null default -1,
  add column authorised_at    timestamptz,
  add column advertised_at    timestamptz,
  add column closed_at        timestamptz,
  add column notice_days      integer;
