-- Pathways for staff in post: pairs who mentor each other, and sessions of any kind. Sessions are added; only erasure
-- empties a note.
create table mentoring_pair (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  counterpart  text        not null check (length(counterpart) <= 64),
  paired_on    date        not null,
  ended_on     date        check (ended_on >= paired_on),
  recorded_by  text        not null,
  recorded_at  timestamptz not null
);
comment on column mentoring_pair.counterpart is 'Code of the other one, never a name.';
create index mentoring_pair_of on mentoring_pair (enrolment_id, id);
create unique index mentoring_pair_open on mentoring_pair (tenant_id, enrolment_id, counterpart) where ended_on is null;
call fairway_protect('mentoring_pair');
create policy mentoring_pair_wall on mentoring_pair as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

create table development_session (
  id           uuid        primary key,
  tenant_id    text        not null,
  enrolment_id uuid        not null references enrolment (id),
  pair_id      uuid        references mentoring_pair (id),
  activity     text        not null,
  held_on      date        not null,
  minutes      int         not null check (minutes between 1 and 1440),
  who          text        check (length(who) <= 64),
  note         bytea,
  recorded_by  text        not null,
  recorded_at  timestamptz not null
);
comment on column development_session.who is 'Code of who held it, never a name.';
comment on column development_session.note is 'Free text, sealed.';
create index development_session_of on development_session (enrolment_id, held_on, id);
call fairway_append_only('development_session');
grant update (note) on development_session to ${app_role};
create policy development_session_wall on development_session as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
