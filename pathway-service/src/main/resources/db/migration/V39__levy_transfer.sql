-- What employers offer to others. Every employer of the care system may read it: it is an offer.
create table levy_pledge (
  id         uuid           primary key,
  tenant_id  text           not null,
  sender     text           not null,
  account_id uuid           not null references levy_account (id),
  amount     numeric(14, 2) not null check (amount > 0),
  standards  text[]         not null,
  ages       text[]         not null,
  start_by   date,
  closed     boolean        not null,
  version    bigint         not null,
  created_at timestamptz    not null,
  updated_at timestamptz    not null
);
comment on column levy_pledge.sender is 'ODS code of the employer that offers.';
create index levy_pledge_listing on levy_pledge (tenant_id, id desc);
call fairway_protect('levy_pledge');

create table levy_transfer (
  id               uuid           primary key,
  tenant_id        text           not null,
  pledge_id        uuid           not null references levy_pledge (id),
  sender           text           not null,
  receiver         text           not null,
  sender_account   uuid           not null references levy_account (id),
  receiver_account uuid           not null references levy_account (id),
  standard         text           not null check (length(standard) <= 20),
  price            numeric(14, 2) not null check (price >= 10),
  starts_on        date           not null,
  months           integer        not null check (months between 1 and 120),
  age_band         text           not null,
  state            text           not null,
  approved_on      date,
  commitment_id    uuid           references levy_commitment (id),
  version          bigint         not null,
  created_at       timestamptz    not null,
  updated_at       timestamptz    not null,
  check (sender_account <> receiver_account),
  check ((state in ('APPROVED', 'ACCEPTED')) <= (approved_on is not null)),
  check ((state = 'ACCEPTED') = (commitment_id is not null))
);
create index levy_transfer_listing on levy_transfer (tenant_id, id desc);
create index levy_transfer_year on levy_transfer (sender_account, approved_on) where approved_on is not null;
create index levy_transfer_pledge on levy_transfer (pledge_id);
call fairway_protect('levy_transfer');

-- Those two who agree on it, and the care system.
create policy levy_transfer_wall on levy_transfer as restrictive using (
  sender = fairway_organisation() or receiver = fairway_organisation() or fairway_organisation() = fairway_tenant());

alter table levy_commitment add column sender_account uuid references levy_account (id);
comment on column levy_commitment.sender_account is 'The account of another employer that pays; null for the own.';
create index levy_commitment_sender on levy_commitment (sender_account) where sender_account is not null;
