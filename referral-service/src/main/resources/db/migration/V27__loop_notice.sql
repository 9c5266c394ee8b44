-- What referrers are told of their referrals, and whether the person was told. The database writes it with every move,
-- so that no way of moving a referral can forget it. Who may see it is decided when it is read.
create table loop_notice (
  id               uuid        not null default gen_random_uuid(),
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  person_id        uuid        not null,
  kind             text        not null,
  status           text        not null,
  at               timestamptz not null,
  person_told_at   timestamptz,
  told_by          text,
  version          bigint      not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id)
);
create index loop_notice_of_organisation on loop_notice (tenant_id, organisation_id, at desc, id desc);
create index loop_notice_listing on loop_notice (tenant_id, at desc, id desc);
create index loop_notice_of_referral on loop_notice (tenant_id, referral_id);
call fairway_protect_organisation('loop_notice');

create function referral_tells() returns trigger language plpgsql as $$
declare
  what text := case new.status
    when 'WAITLISTED' then 'WAITLISTED' when 'ACCEPTED' then 'ACCEPTED' when 'IN_PROGRESS' then 'STARTED'
    when 'COMPLETED' then 'OUTCOME' when 'REOPENED' then 'REOPENED'
    when 'DECLINED' then 'CLOSED' when 'WITHDRAWN' then 'CLOSED' when 'UNABLE_TO_CONTACT' then 'CLOSED'
    when 'REDIRECTED' then 'CLOSED' when 'ENTERED_IN_ERROR' then 'CLOSED' end;
begin
  if what is not null then
    insert into loop_notice (tenant_id, organisation_id, referral_id, person_id, kind, status, at)
    values (new.tenant_id, new.organisation_id, new.id, new.person_id, what, new.status, clock_timestamp());
  end if;
  return null;
end
$$;
create trigger referral_tells after update of status on referral for each row
  when (old.status is distinct from new.status) execute function referral_tells();
