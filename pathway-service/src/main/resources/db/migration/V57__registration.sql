-- The way of somebody who qualified overseas to the register of a regulator. Results of steps are added; one that was
-- wrong is annulled by another line.
create table registration (
  enrolment_id uuid        primary key references enrolment (id),
  tenant_id    text        not null,
  regulator    text        not null,
  interim_role text        not null,
  interim_on   date,
  interim_band text,
  version      bigint      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  check ((interim_role = 'NONE') = (interim_on is null))
);
comment on column registration.interim_role is 'Work as a support worker until the registration.';
call fairway_protect('registration');
create policy registration_wall on registration as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

create table registration_step (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references registration (enrolment_id),
  step         text        not null,
  result       text        not null check (result in ('PASSED', 'FAILED', 'ANNULLED')),
  done_on      date        not null,
  evidence     text        check (length(evidence) <= 64),
  expires_on   date        check (expires_on >= done_on),
  annuls       uuid        references registration_step (id),
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  check ((result = 'ANNULLED') = (annuls is not null))
);
comment on column registration_step.evidence is 'Reference to the evidence, which is kept elsewhere.';
create index registration_step_of on registration_step (enrolment_id, id);
create unique index registration_step_annulled_once on registration_step (tenant_id, annuls) where annuls is not null;
call fairway_append_only('registration_step');
grant update (evidence) on registration_step to ${app_role};
create policy registration_step_wall on registration_step as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
