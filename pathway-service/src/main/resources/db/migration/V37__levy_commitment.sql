create table levy_commitment (
  id              uuid           primary key,
  tenant_id       text           not null,
  organisation_id text           not null,
  account_id      uuid           not null references levy_account (id),
  enrolment_id    uuid           references enrolment (id),
  standard        text           not null check (length(standard) <= 20),
  price           numeric(14, 2) not null check (price >= 10),
  starts_on       date           not null,
  months          integer        not null check (months between 1 and 120),
  age_band        text           not null,
  levy_payer      boolean        not null,
  begun           boolean        not null,
  dropped         boolean        not null,
  completed_on    date,
  left_on         date,
  version         bigint         not null,
  created_at      timestamptz    not null,
  updated_at      timestamptz    not null,
  check (completed_on is null or left_on is null),
  check (not dropped or (completed_on is null and left_on is null))
);
comment on column levy_commitment.levy_payer is 'Whether the employer paid the levy when the commitment was made.';
comment on column levy_commitment.begun is 'False while one that follows an enrolment waits for its first day.';
comment on column levy_commitment.dropped is 'It never began and never will.';
create index levy_commitment_of_account on levy_commitment (account_id, id desc);
create unique index levy_commitment_enrolment on levy_commitment (tenant_id, enrolment_id)
  where enrolment_id is not null and not dropped;
call fairway_protect_organisation('levy_commitment');

create table levy_break (
  id              uuid    primary key,
  tenant_id       text    not null,
  organisation_id text    not null,
  commitment_id   uuid    not null references levy_commitment (id),
  from_on         date    not null,
  until_on        date    check (until_on > from_on)
);
create unique index levy_break_open on levy_break (tenant_id, commitment_id) where until_on is null;
create index levy_break_of_commitment on levy_break (commitment_id, from_on);
call fairway_protect_organisation('levy_break');
