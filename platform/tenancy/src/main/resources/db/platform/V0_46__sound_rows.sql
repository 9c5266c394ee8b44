-- What each row of a table must be like, where rows are written with every request. A check constraint says the same, but
-- PostgreSQL reads its text anew with every statement, a policy's once for a kept plan. A policy holds for the application
-- and for the owner, and for every way of writing; not for a superuser.
create procedure fairway_sound(table_name regclass, condition text) language plpgsql as $$
begin
  execute format('create policy sound_insert on %s as restrictive for insert with check (%s)', table_name, condition);
  execute format(
    'create policy sound_update on %s as restrictive for update using (true) with check (%s)', table_name, condition);
end $$;
