-- Columns of append-only tables that hold what a person may have erased: the application may empty them, and nothing else.
create function fairway_only_emptied() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
    or exists (select from unnest(tg_argv) c
      where to_jsonb(new) ->> c is not null and to_jsonb(new) -> c is distinct from to_jsonb(old) -> c) then
    raise exception 'what was written may be emptied, and not be changed' using errcode = '42501';
  end if;
  return new;
end
$$;

create procedure fairway_erasable(table_name regclass, variadic columns text[]) language plpgsql as $$
begin
  execute format('grant update (%s) on %s to ${app_role}',
    (select string_agg(quote_ident(c), ', ') from unnest(columns) c), table_name);
  execute format('create trigger only_emptied before update on %s for each row execute function fairway_only_emptied(%s)',
    table_name, (select string_agg(quote_literal(c), ', ') from unnest(columns) c));
end
$$;
