create table application_stage (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  application_id  uuid        not null references application (id),
  connection_id   uuid        not null,
  event_id        text        not null,
  stage           text        not null,
  original_stage  text        not null,
  reason          text,
  occurred_at     timestamptz not null,
  received_at     timestamptz not null,
  digest          bytea       not null
);
comment on column application_stage.digest is 'SHA-256 of the event as read: the same id with other content is refused.';
create unique index application_stage_event on application_stage (tenant_id, connection_id, event_id);
create index application_stage_journey on application_stage (application_id, occurred_at);
call fairway_protect_organisation('application_stage');
call fairway_append_only('application_stage');
