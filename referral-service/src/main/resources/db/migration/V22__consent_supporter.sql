-- Who helped the person to consent, sealed; and the moment from which an objection forbids what the consent allowed.
alter table consent add column supporter bytea, add column stops_at timestamptz;

-- Consents that will run out and were given before there were deadlines.
alter table consent no force row level security;
alter table deadline no force row level security;
insert into deadline (tenant_id, kind, subject_id, due_at)
  select tenant_id, 'CONSENT_EXPIRY', id, expires_at from consent where expires_at is not null and withdrawn_at is null;
alter table deadline force row level security;
alter table consent force row level security;
