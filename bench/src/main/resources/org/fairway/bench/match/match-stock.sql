select setseed(0.6);
create table bench_area as
  select row_number() over (order by lsoa21) - 1 as nth, a.*,
    floor(a.latitude / 0.02)::int * 1000 + floor((a.longitude + 10) / 0.032)::int as cell
  from bench_all a join (select latitude as north, longitude as east from bench_all where lsoa21 = 'E01009719') m
    on (a.latitude - north) ^ 2 + (0.61 * (a.longitude - east)) ^ 2 < (15 / 111.2) ^ 2;
create function bench_codes(most int) returns text[] language sql volatile as $$
  select coalesce(array_agg(distinct 'SKILL_' || lpad((random() * 29)::int::text, 2, '0')), '{}')
  from generate_series(1, 1 + (random() * (most - 1))::int) $$;
insert into opportunity (id, tenant_id, employer, pathway_type, title, soc2020, band, lsoa21, latitude, longitude, cell,
  hours_per_week, patterns, starts_from, starts_until, essential_skills, desirable_skills, qualification_level,
  qualifications, minimum_age, maximum_age, excluded_offences, supports, guaranteed_interview, ring_fenced_groups,
  closes_on, published_at, version, created_at)
select gen_random_uuid(), '{{tenant}}', 'RNA',
  (array['APPRENTICESHIP', 'SWAP', 'SUPPORTED_INTERNSHIP', 'WORK_EXPERIENCE', 'T_LEVEL_PLACEMENT'])[1 + n % 5],
  'Opportunity ' || n, '6131', '2', a.lsoa21, a.latitude, a.longitude, a.cell, 10 + n % 28,
  array[(array['DAYS', 'EVENINGS', 'NIGHTS', 'WEEKENDS'])[1 + n % 4]], current_date, current_date + n % 200,
  bench_codes(4 + n * 0), bench_codes(4 + n * 0), nullif(n % 5, 0), '{}', 16, null, '{}',
  case when n % 3 = 0 then array['JOB_COACH', 'INTERVIEW_PREPARATION'] else '{}' end, n % 2 = 0,
  case when n % 10 = 0 then array['CARE_LEAVER'] else '{}' end, null, now(), 1, now()
from generate_series(1, {{opportunities}}) n
join bench_area a on a.nth = n % (select count(*) from bench_area);
insert into opportunity_place (opportunity_id, tenant_id, places) select id, tenant_id, 3 from opportunity;
insert into matching_profile (id, tenant_id, organisation_id, person, skills, qualification_level, qualifications,
  least_hours, most_hours, patterns, lsoa21, latitude, longitude, cell, travel_kilometres, available_from, needs,
  declared_groups, pathway_types, version, updated_at)
select gen_random_uuid(), '{{tenant}}', 'bench-partner', 'p_' || substr(md5(n::text), 1, 22), bench_codes(8 + n * 0),
  nullif(n % 6, 0), '{}', 10, 20 + n % 20, array['DAYS', 'EVENINGS'], a.lsoa21, a.latitude, a.longitude, a.cell,
  5 + n % 36, current_date + n % 100, case when n % 4 = 0 then array['JOB_COACH'] else '{}' end,
  case when n % 8 = 0 then array['CARE_LEAVER'] else '{}' end, '{}', 0, now()
from generate_series(1, {{people}}) n
join bench_area a on a.nth = (n * 7) % (select count(*) from bench_area);
insert into accepted_referral (id, tenant_id, reference, person, partner_id, source_type, withdrawn, source_version,
  accepted_at)
select id, tenant_id, id::text, person, organisation_id, 'COLLEGE', false, 1, now() from matching_profile;
insert into consent (id, tenant_id, person, purpose)
select gen_random_uuid(), tenant_id, person, 'REFERRAL' from matching_profile;
