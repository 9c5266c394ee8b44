create table levy_credit (
  id              uuid           primary key,
  tenant_id       text           not null,
  organisation_id text           not null,
  account_id      uuid           not null references levy_account (id),
  month           date           not null check (extract(day from month) = 1),
  source          text           not null check (length(source) <= 40),
  entered_on      date           not null check (entered_on >= month),
  amount          numeric(14, 2) not null check (amount > 0),
  recorded_by     text           not null,
  recorded_at     timestamptz    not null,
  unique (tenant_id, account_id, month, source)
);
comment on column levy_credit.id is 'Also the id of the lot that it becomes.';
create index levy_credit_listing on levy_credit (account_id, id desc);
call fairway_protect_organisation('levy_credit');
call fairway_append_only('levy_credit');

create table levy_lot (
  id              uuid not null primary key,
  tenant_id       text not null,
  organisation_id text not null,
  account_id      uuid not null references levy_account (id),
  entered_on      date not null,
  expires_on      date not null check (expires_on > entered_on)
);
comment on table levy_lot is 'What is left of a lot is the sum of its postings: it is stored nowhere else.';
comment on column levy_lot.expires_on is 'First day on which it cannot be spent any more.';
create index levy_lot_account on levy_lot (account_id, entered_on);
call fairway_protect_organisation('levy_lot');
call fairway_append_only('levy_lot');

create table levy_posting (
  id              uuid           primary key,
  tenant_id       text           not null,
  organisation_id text           not null,
  account_id      uuid           not null references levy_account (id),
  position        bigint         not null check (position > 0),
  posted_on       date           not null,
  kind            text           not null,
  amount          numeric(14, 2) not null check (amount > 0),
  lot_id          uuid           references levy_lot (id),
  commitment_id   uuid,
  due_number      integer,
  recorded_at     timestamptz    not null,
  unique (tenant_id, account_id, position),
  check ((commitment_id is null) = (due_number is null))
);
comment on column levy_posting.position is 'From 1 on, in the order in which they were written.';
create index levy_posting_of_account on levy_posting (account_id, position);
create index levy_posting_lot on levy_posting (lot_id) where lot_id is not null;
call fairway_protect_organisation('levy_posting');
call fairway_append_only('levy_posting');
