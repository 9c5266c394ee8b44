-- The chain from referral to work, by referral and by pseudonym. Each row takes events in any order and any number of
-- times: a moment is the earliest told, an attribute is that of the highest version. build: 'live', or 'fresh' while
-- the projection is being rebuilt.
create table funnel_referral (
  tenant_id       text    not null,
  build           text    not null,
  referral_id     text    not null,
  person          text,
  partner         text,
  source_type     text,
  pathway_type    text,
  programme       text,
  priority_groups text[]  not null default '{}',
  imd_decile      integer,
  version         bigint  not null default -1,
  referred_at     timestamptz,
  accepted_at     timestamptz,
  primary key (tenant_id, build, referral_id)
);
call fairway_protect('funnel_referral');

create table funnel_person (
  tenant_id    text   not null,
  build        text   not null,
  person       text   not null,
  version      bigint not null,
  ethnic_group text   not null,
  disability   text   not null,
  sex          text   not null,
  age_band     text   not null,
  primary key (tenant_id, build, person)
);
call fairway_protect('funnel_person');

create table funnel_enrolment (
  tenant_id     text   not null,
  build         text   not null,
  enrolment_id  text   not null,
  referral_id   text   not null,
  programme     text,
  pathway_type  text,
  version       bigint not null default -1,
  on_pathway_at timestamptz,
  primary key (tenant_id, build, enrolment_id)
);
create index funnel_enrolment_referral on funnel_enrolment (tenant_id, build, referral_id);
call fairway_protect('funnel_enrolment');

create table funnel_application (
  tenant_id      text not null,
  build          text not null,
  application_id text not null,
  referral_id    text,
  applied_at     timestamptz,
  shortlisted_at timestamptz,
  interviewed_at timestamptz,
  offered_at     timestamptz,
  started_at     timestamptz,
  started_on     date,
  primary key (tenant_id, build, application_id)
);
create index funnel_application_referral on funnel_application (tenant_id, build, referral_id);
call fairway_protect('funnel_application');
