-- How somebody gets on: reviews, milestones, incidents and visits of the job coach. Lines are added; only erasure empties
-- a note.
create table progress_entry (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  kind         text        not null check (kind in ('REVIEW', 'MILESTONE', 'INCIDENT', 'COACH_VISIT')),
  happened_on  date        not null,
  code         text        not null,
  severity     text,
  who          text        check (length(who) <= 64),
  minutes      int         check (minutes between 1 and 1440),
  next_on      date,
  note         bytea,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  check ((kind = 'INCIDENT') = (severity is not null))
);
comment on column progress_entry.who is 'Code of who held or signed it, never a name.';
comment on column progress_entry.note is 'Free text, sealed.';
create index progress_entry_of on progress_entry (enrolment_id, happened_on, id);
call fairway_append_only('progress_entry');
grant update (note) on progress_entry to ${app_role};
create policy progress_entry_wall on progress_entry as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

-- Who coaches; one at a time.
create table job_coach (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  coach        text        not null check (length(coach) <= 64),
  qualified    boolean     not null,
  assigned_on  date        not null,
  ended_on     date        check (ended_on >= assigned_on),
  recorded_by  text        not null,
  recorded_at  timestamptz not null
);
comment on column job_coach.coach is 'Code of the coach, never a name.';
create unique index job_coach_one on job_coach (tenant_id, enrolment_id) where ended_on is null;
create index job_coach_of on job_coach (enrolment_id, id);
call fairway_protect('job_coach');
create policy job_coach_wall on job_coach as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

-- Fidelity of a team for individual placement and support. About a team, not about people.
create table ips_fidelity (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  team            text        not null check (length(team) <= 64),
  reviewed_on     date        not null,
  caseload        int         not null check (caseload >= 0),
  scores          int[]       not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null
);
comment on column ips_fidelity.scores is 'Of the items of the scale in their order, each 1 to 5.';
create index ips_fidelity_listing on ips_fidelity (tenant_id, id desc);
call fairway_protect_organisation('ips_fidelity');
call fairway_append_only('ips_fidelity');
