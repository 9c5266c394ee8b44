-- By what a user's tokens are known, so that they are refused from the moment in which the user is removed.
alter table partner_user add column subject text check (length(subject) <= 100);
comment on column partner_user.subject is 'Of the user''s tokens; null until the account is there.';

-- Those that are there are looked at once more, and so become known. The walls are for the application, not for its owner here.
alter table partner_provisioning no force row level security;
update partner_provisioning set state = 'PENDING', next_attempt_at = now() where state = 'DONE';
alter table partner_provisioning force row level security;
