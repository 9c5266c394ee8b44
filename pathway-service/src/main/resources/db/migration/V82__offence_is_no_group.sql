-- Criminal-offence data is kept apart, in referral-service; nobody could be matched by this group without declaring it.
-- Offers for prison leavers are of the pathway PRISON_LEAVER_EMPLOYMENT.
alter table matching_profile no force row level security;
update matching_profile set declared_groups = array_remove(declared_groups, 'EX_OFFENDER')
  where 'EX_OFFENDER' = any (declared_groups);
alter table matching_profile force row level security;

alter table opportunity no force row level security;
update opportunity set ring_fenced_groups = array_remove(ring_fenced_groups, 'EX_OFFENDER')
  where 'EX_OFFENDER' = any (ring_fenced_groups);
alter table opportunity force row level security;
