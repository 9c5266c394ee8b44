-- Accounts that are to go: kept until Keycloak has none of them any more.
alter table partner_user add column leaving boolean not null default false;
alter table partner_provisioning add column client_leaving boolean not null default false;

-- While one worker is at a partner's accounts no other is: a slower one with an older wish would undo the newer.
alter table partner_provisioning add column claimed_until timestamptz;
comment on column partner_provisioning.claimed_until is 'A lease: should its worker die, another takes over then.';
comment on column partner_provisioning.next_attempt_at is 'Not looked at before.';
