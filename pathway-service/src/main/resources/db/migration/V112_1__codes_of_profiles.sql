-- As those of opportunities. A file for itself: matching reads both tables, in the one order and in the other, so a
-- migration that held the first and asked for the second could wait for it for ever.
alter table matching_profile add column codes text not null generated always as (
  code_list(skills) || ';' || code_list(qualifications) || ';' || code_list(patterns) || ';' || code_list(needs) || ';'
  || code_list(declared_groups) || ';' || code_list(pathway_types)) stored;
comment on column matching_profile.codes is
  'Skills, qualifications, patterns, needs, declared groups, pathway types.';
