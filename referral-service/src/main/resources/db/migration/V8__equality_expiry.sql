-- Consents to equality monitoring that will run out: what the sweep over all tenants waits for. No answers here.
create table equality_expiry (
  consent_id  uuid        primary key,
  tenant_id   text        not null check (tenant_id <> ''),
  person_id   uuid        not null,
  expires_at  timestamptz not null
);
create index equality_expiry_due on equality_expiry (expires_at);

-- Those that were given before this table; the wall of consent is for the application, not for its owner here.
alter table consent no force row level security;
insert into equality_expiry
  select id, tenant_id, person_id, expires_at from consent
  where purpose = 'EQUALITY_MONITORING' and expires_at is not null and withdrawn_at is null;
alter table consent force row level security;

call fairway_protect('equality_expiry');
call fairway_protect_worker('equality_expiry');
