-- Accounts that were taken away. Their tokens live on for some minutes, and are refused from then on.
create table removed_account (
  tenant_id   text        not null check (tenant_id <> ''),
  account     text        not null,
  until       timestamptz not null default 'infinity',
  decided_at  timestamptz not null,
  primary key (tenant_id, account)
);
comment on column removed_account.until is 'Tokens that were issued until then are refused: a client of the same id may come again, a person''s account never.';
comment on column removed_account.account is 'The subject of a person''s tokens, or the id of a client.';
call fairway_protect('removed_account');

-- Puts the scope into the transaction; answers why the caller is refused, or null. One round trip.
create function fairway_enter(tenant text, organisation text, actor text, client text, issued timestamptz) returns text
  language plpgsql as $$
begin
  if fairway_enter(tenant, organisation) then
    return 'suspended';
  end if;
  if exists (
    select from removed_account a
    where a.tenant_id = tenant and a.account in (actor, client) and a.until >= issued) then
    return 'removed';
  end if;
  return null;
end $$;
grant execute on function fairway_enter(text, text, text, text, timestamptz) to ${app_role};
