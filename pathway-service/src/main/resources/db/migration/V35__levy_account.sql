create table levy_account (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  first_month     date        not null check (extract(day from first_month) = 1),
  levy_payer      boolean     not null,
  running         boolean     not null,
  settled_until   date        not null,
  postings        bigint      not null,
  version         bigint      not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  unique (tenant_id, organisation_id),
  check (settled_until >= first_month - 1 and extract(day from settled_until + 1) = 1)
);
comment on column levy_account.running is 'Settled month by month; false while its history is being told.';
comment on column levy_account.settled_until is 'Last day that is settled: always the last of a month.';
comment on column levy_account.postings is 'How many there are: the position of the last one.';
create index levy_account_listing on levy_account (tenant_id, id desc);
create index levy_account_due on levy_account (settled_until) where running;
call fairway_protect_worker('levy_account');

-- As of fairway_protect_organisation, and open to the job that looks for accounts to settle.
create policy organisation_wall on levy_account as restrictive using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');
