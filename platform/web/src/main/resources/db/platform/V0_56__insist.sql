-- A message that is several statements and no program has one way to give up: it fails. This fails it, with a state that is
-- nobody else's, when something does not hold.
create function fairway_insist(holds boolean) returns void language plpgsql as $$
begin
  if holds is not true then
    raise exception 'what was to hold does not' using errcode = 'FW001';
  end if;
end
$$;
