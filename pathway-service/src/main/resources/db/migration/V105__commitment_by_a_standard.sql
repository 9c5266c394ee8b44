-- A commitment is measured by a stage of the funnel, or by an indicator of a standard that metrics-service answers.
alter table plan_commitment
  alter column stage drop not null,
  alter column unit drop not null,
  add column standard       text check (standard ~ '^[A-Z_]{2,40}$'),
  add column indicator_id   text,
  add column organisation   text,
  add column line           text,
  add column standard_group text,
  add constraint one_indicator check ((stage is null) = (unit is null) and (stage is null) <> (standard is null)),
  add constraint indicator_of_a_standard check (
    (standard is null) = (indicator_id is null) and (standard is null) = (organisation is null)
    and (standard is not null or (line is null and standard_group is null)));
comment on column plan_commitment.organisation is 'ODS code: the care system itself, or one of its organisations.';

-- Percentage points below 0 are a board on which a group is missing. Counts and shares stay at 0 or above.
do $$
declare
  old record;
begin
  for old in select conname from pg_constraint
    where conrelid = 'plan_commitment'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ '(baseline|target) >= '
  loop
    execute format('alter table plan_commitment drop constraint %I', old.conname);
  end loop;
end $$;
alter table plan_commitment
  add constraint leads_somewhere check (target <> baseline),
  add constraint counts_are_no_debts check (standard is not null or (baseline >= 0 and target >= 0));
