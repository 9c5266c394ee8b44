-- From which month on an employer pays the levy, or no longer. Before the first of them: what the account was opened with.
create table levy_payer_status (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  account_id      uuid        not null references levy_account (id),
  from_month      date        not null check (extract(day from from_month) = 1),
  levy_payer      boolean     not null,
  told_by         text        not null,
  told_at         timestamptz not null,
  unique (tenant_id, account_id, from_month)
);
comment on column levy_payer_status.from_month is 'After the last settled month when it was told.';
call fairway_protect_organisation('levy_payer_status');
