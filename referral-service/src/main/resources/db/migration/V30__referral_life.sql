-- What a referral gains on its way: a sub-status of its tenant, a caseworker, a day of review, a child, a fuller outcome.
alter table referral
  add column sub_status       text,
  add column assigned_to      text,
  add column review_on        date,
  add column parent_id        uuid,
  add column redirected_to    uuid,
  add column outcome_hours    numeric(4, 1) check (outcome_hours > 0 and outcome_hours <= 80),
  add column outcome_pathway  text,
  add column outcome_body     text,
  add foreign key (tenant_id, parent_id) references referral (tenant_id, id),
  add check (status <> 'WAITLISTED' or review_on is not null),
  add check (status <> 'COMPLETED' or outcome is not null);
comment on column referral.assigned_to is 'Subject of the caseworker''s account.';
comment on column referral.parent_id is 'The referral that was redirected into this one.';
create index referral_children on referral (tenant_id, parent_id) where parent_id is not null;
create index referral_of_caseworker on referral (tenant_id, assigned_to, id desc) where assigned_to is not null;
create index referral_with_referrer on referral (tenant_id, organisation_id, updated_at)
  where status in ('DRAFT', 'INFO_REQUESTED');

-- A draft may be thrown away, with its lines of history. Whatever others have seen stays: no way of the application, and
-- no mistake in it, removes a referral with its history.
alter table referral_change drop constraint referral_change_tenant_id_referral_id_fkey;
alter table referral_change add foreign key (tenant_id, referral_id) references referral (tenant_id, id)
  on delete cascade;
create function referral_only_drafts_go() returns trigger language plpgsql as $$
begin
  raise exception 'only a draft can be deleted' using errcode = 'check_violation';
end
$$;
create trigger referral_kept before delete on referral for each row
  when (old.status <> 'DRAFT') execute function referral_only_drafts_go();
