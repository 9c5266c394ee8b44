-- People who were entered before names had terms get them now, in the background; and what people are compared by is made
-- of such terms too from here on, so that everybody is compared anew.
alter table person no force row level security;
alter table deadline no force row level security;
insert into deadline (tenant_id, kind, subject_id, due_at)
  select tenant_id, 'NAME_TERMS', id, now() from person where search_terms is null
  on conflict (tenant_id, kind, subject_id) do nothing;
insert into deadline (tenant_id, kind, subject_id, due_at)
  select tenant_id, 'DUPLICATE_CHECK', id, now() from person
  on conflict (tenant_id, kind, subject_id) do nothing;
alter table deadline force row level security;
alter table person force row level security;
