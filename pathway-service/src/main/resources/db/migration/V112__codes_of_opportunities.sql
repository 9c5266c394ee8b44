-- Matching reads a thousand rows at a time, and to take apart seven arrays of each costs more than to compare it. So
-- their codes also stand in one text, which follows them by itself; see CodeLists.
create function code_list(codes text[]) returns text language sql immutable parallel safe
  return array_to_string(codes, ',');

alter table opportunity add column codes text not null generated always as (
  code_list(patterns) || ';' || code_list(supports) || ';' || code_list(ring_fenced_groups) || ';'
  || code_list(essential_skills) || ';' || code_list(desirable_skills) || ';' || code_list(qualifications) || ';'
  || code_list(excluded_offences)) stored;
comment on column opportunity.codes is
  'Patterns, supports, ring-fenced groups, essential skills, desirable skills, qualifications, excluded offences.';
