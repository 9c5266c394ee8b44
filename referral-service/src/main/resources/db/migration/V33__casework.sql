-- Who carries cases, and how many.
create table caseworker (
  id                uuid          primary key,
  tenant_id         text          not null check (tenant_id <> ''),
  subject           text          not null check (length(subject) between 1 and 100),
  name              bytea         not null,
  full_time         numeric(3, 2) not null check (full_time > 0 and full_time <= 1),
  most_cases        integer       not null check (most_cases between 1 and 500),
  active            boolean       not null default true,
  version           bigint        not null default 0,
  unique (tenant_id, subject)
);
call fairway_protect('caseworker');

-- Who carried a referral from when to when.
create table assignment (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  caseworker       text        not null,
  assigned_by      text        not null,
  assigned_at      timestamptz not null,
  ended_at         timestamptz check (ended_at >= assigned_at),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade,
  foreign key (tenant_id, caseworker) references caseworker (tenant_id, subject)
);
create unique index assignment_present on assignment (tenant_id, referral_id) where ended_at is null;
create index assignment_of_referral on assignment (tenant_id, referral_id, assigned_at desc);
call fairway_protect_organisation('assignment');

create table contact_attempt (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  channel          text        not null,
  result           text        not null,
  attempted_at     timestamptz not null,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
create index contact_attempt_of_referral on contact_attempt (tenant_id, referral_id, attempted_at desc);
call fairway_protect_organisation('contact_attempt');

create table appointment (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  kind             text        not null,
  starts_at        timestamptz not null,
  minutes          integer     not null check (minutes between 5 and 480),
  state            text        not null,
  absence          text,
  booked_by        text        not null,
  version          bigint      not null default 0,
  check ((state = 'DID_NOT_ATTEND') = (absence is not null)),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
create index appointment_of_referral on appointment (tenant_id, referral_id, starts_at desc);
create index appointment_coming on appointment (tenant_id, starts_at) where state = 'BOOKED';
call fairway_protect_organisation('appointment');
