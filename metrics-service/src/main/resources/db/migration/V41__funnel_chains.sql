-- What makes one chain of several referrals. parent_id: the referral that was redirected into this one; the child tells
-- it, and so does the parent. error_version: of the news that it was entered in error; -2 when nobody said so. It is in
-- error while no later version is known.
alter table funnel_referral
  add column parent_id     text,
  add column error_version bigint not null default -2;
create index funnel_referral_parent on funnel_referral (tenant_id, build) where parent_id is not null;

-- Which record of a person stands for another; the highest version decides. Without into_person the link was taken back.
create table funnel_person_link (
  tenant_id   text   not null,
  build       text   not null,
  person      text   not null,
  into_person text,
  version     bigint not null,
  primary key (tenant_id, build, person)
);
call fairway_protect('funnel_person_link');

create function erased_is_not_linked() returns trigger language plpgsql as $$
begin
  if fairway_is_erased(new.tenant_id, new.person)
     or (new.into_person is not null and fairway_is_erased(new.tenant_id, new.into_person)) then
    return null;
  end if;
  return new;
end
$$;
create trigger erased_is_not_linked before insert or update on funnel_person_link
  for each row execute function erased_is_not_linked();
