-- When a month was settled last: since the status of a payer is told of an account too, its last change is no longer that.
alter table levy_account add column settled_at timestamptz;
comment on column levy_account.settled_at is 'Null for one that was settled before this column was there: then updated_at.';
comment on column levy_commitment.levy_payer is 'What the account was opened with; levy_payer_status tells of the first day.';
