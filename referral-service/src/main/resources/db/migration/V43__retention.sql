-- How long which kind of record is kept. Only what differs from the defaults is stored; active ones are kept every night.
create table retention_rule (
  tenant_id  text    not null check (tenant_id <> ''),
  kind       text    not null,
  months     integer not null check (months between 1 and 240),
  active     boolean not null,
  version    bigint  not null default 1,
  primary key (tenant_id, kind)
);
call fairway_protect('retention_rule');
call fairway_protect_worker('retention_rule');

create table retention_run (
  id            uuid        primary key,
  tenant_id     text        not null check (tenant_id <> ''),
  dry_run       boolean     not null,
  requested_by  text        not null,
  ran_at        timestamptz not null,
  unique (tenant_id, id)
);
call fairway_protect('retention_run');

create table retention_result (
  run_id     uuid    not null,
  tenant_id  text    not null check (tenant_id <> ''),
  kind       text    not null,
  months     integer not null,
  due        integer not null,
  held       integer not null,
  done       integer not null,
  primary key (tenant_id, run_id, kind),
  foreign key (tenant_id, run_id) references retention_run (tenant_id, id)
);
call fairway_protect('retention_result');
