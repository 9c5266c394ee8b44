-- All records of one human, itself among them: those that were merged, however many links away.
create function person_records(of_tenant text, of_person uuid) returns setof uuid language sql stable as $$
  with recursive known(id) as (
    select of_person
    union
    select next.id from known, lateral (
      select m.kept as id from person_merge m where m.tenant_id = of_tenant and m.gone = known.id
      union all
      select m.gone from person_merge m where m.tenant_id = of_tenant and m.kept = known.id) next)
  select id from known $$;
grant execute on function person_records(text, uuid) to ${app_role};
