-- Of which lot it was told in which month that it is going to expire: once, whichever instance is first.
create table levy_expiry_told (
  tenant_id       text not null,
  organisation_id text not null,
  lot_id          uuid not null references levy_lot (id),
  month           date not null,
  primary key (tenant_id, lot_id, month)
);
call fairway_protect_organisation('levy_expiry_told');
call fairway_append_only('levy_expiry_told');

alter table levy_account add column told bigint not null default 0;
comment on column levy_account.told is 'How often it was told of: numbers its events.';
