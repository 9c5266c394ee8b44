create table employment_check (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  application_id  uuid        not null references application (id),
  checked_on      date        not null,
  in_work         boolean     not null,
  band            text,
  recorded_by     text        not null,
  recorded_at     timestamptz not null
);
comment on column employment_check.checked_on is 'A day in the job; when no longer in work, the last one.';
create index employment_check_application on employment_check (tenant_id, application_id, id);
call fairway_protect_organisation('employment_check');
call fairway_append_only('employment_check');
