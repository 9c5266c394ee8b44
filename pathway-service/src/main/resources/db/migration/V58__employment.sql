-- What people work as: after a pathway, or in post while they are on one. An employment that came of an application is
-- the application's; what is found of it is told as of that.
create table employment (
  id             uuid          primary key,
  tenant_id      text          not null,
  enrolment_id   uuid          not null references enrolment (id),
  application_id uuid          references application (id),
  origin         text          not null check (origin in ('DESTINATION', 'IN_POST')),
  employer       text,
  weekly_hours   numeric(4, 2) check (weekly_hours > 0 and weekly_hours <= 60),
  band           text,
  started_on     date          not null,
  ended_on       date          check (ended_on >= started_on),
  event_sequence bigint        not null,
  recorded_by    text          not null,
  recorded_at    timestamptz   not null
);
comment on column employment.employer is 'ODS code; null for an employer outside the NHS and its partners, of whom nothing is told.';
comment on column employment.band is 'Agenda for Change band of the first day.';
create index employment_of on employment (enrolment_id, id);
create unique index employment_application on employment (tenant_id, application_id) where application_id is not null;
call fairway_protect('employment');
create policy employment_wall on employment as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));

create table work_check (
  id            uuid          primary key,
  tenant_id     text          not null,
  employment_id uuid          not null references employment (id),
  checked_on    date          not null,
  in_work       boolean       not null,
  weekly_hours  numeric(4, 2) check (weekly_hours > 0 and weekly_hours <= 60),
  band          text,
  recorded_by   text          not null,
  recorded_at   timestamptz   not null
);
create index work_check_of on work_check (employment_id, id);
call fairway_append_only('work_check');
create policy work_check_wall on work_check as restrictive using (
  exists (select from employment e where e.id = employment_id));

-- Where somebody went who left a pathway.
create table destination (
  id            uuid        primary key,
  tenant_id     text        not null,
  enrolment_id  uuid        not null references enrolment (id),
  kind          text        not null,
  began_on      date        not null,
  employment_id uuid        references employment (id),
  recorded_by   text        not null,
  recorded_at   timestamptz not null
);
create index destination_of on destination (enrolment_id, id);
call fairway_append_only('destination');
create policy destination_wall on destination as restrictive using (
  exists (select from enrolment e where e.id = enrolment_id));
