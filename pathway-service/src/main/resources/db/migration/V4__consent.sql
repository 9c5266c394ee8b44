-- Consents by their id, so that one withdrawn does not take a second one of the same purpose with it.
create table consent (
  id           uuid        primary key,
  tenant_id    text        not null,
  person       text        not null,
  purpose      text        not null,
  expires_at   timestamptz,
  withdrawn_at timestamptz
);
create index consent_person on consent (tenant_id, person, purpose);
call fairway_protect('consent');

-- Fails closed: no consent known means no.
create function consent_live(whose text, what text) returns boolean language sql stable as $$
  select exists (
    select from consent c
    where c.tenant_id = fairway_tenant() and c.person = whose and c.purpose = what
      and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now())) $$;
