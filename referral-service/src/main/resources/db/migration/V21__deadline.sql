-- What must happen at a moment of its own. The sweep looks over all tenants here, and nobody's data are in it.
create table deadline (
  tenant_id   text        not null check (tenant_id <> ''),
  kind        text        not null,
  subject_id  uuid        not null,
  due_at      timestamptz not null,
  attempts    int         not null default 0,
  primary key (tenant_id, kind, subject_id)
);
create index deadline_due on deadline (due_at);
call fairway_protect('deadline');
call fairway_protect_worker('deadline');
