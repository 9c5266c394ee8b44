-- Which referrals wait for their acknowledgement, and since when: what an operator's alarm asks about, over all tenants
-- and without a person. The database keeps it, so that no way of moving a referral can forget it.
create table referral_unacknowledged (
  tenant_id     text        not null,
  referral_id   uuid        not null,
  submitted_at  timestamptz not null,
  primary key (tenant_id, referral_id)
);
create index referral_unacknowledged_since on referral_unacknowledged (submitted_at);
call fairway_protect('referral_unacknowledged');
call fairway_protect_worker('referral_unacknowledged');

create function referral_acknowledgement() returns trigger language plpgsql as $$
begin
  if new.status = 'SUBMITTED' then
    insert into referral_unacknowledged (tenant_id, referral_id, submitted_at)
    values (new.tenant_id, new.id, new.submitted_at) on conflict do nothing;
  else
    delete from referral_unacknowledged where tenant_id = new.tenant_id and referral_id = new.id;
  end if;
  return null;
end
$$;
create trigger referral_submitted after insert on referral for each row
  when (new.status = 'SUBMITTED') execute function referral_acknowledgement();
create trigger referral_moved after update of status on referral for each row
  when (old.status is distinct from new.status and 'SUBMITTED' in (old.status, new.status))
  execute function referral_acknowledgement();

-- Those that waited before this table; the wall of referrals is for the application, not for its owner here.
alter table referral no force row level security;
alter table referral_unacknowledged no force row level security;
insert into referral_unacknowledged
  select tenant_id, id, submitted_at from referral where status = 'SUBMITTED';
alter table referral_unacknowledged force row level security;
alter table referral force row level security;
