-- Every employer of a care system reads the pledges of the others; none writes them.
create policy sender_inserts on levy_pledge as restrictive for insert
  with check (sender = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy sender_updates on levy_pledge as restrictive for update
  using (sender = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy sender_deletes on levy_pledge as restrictive for delete
  using (sender = fairway_organisation() or fairway_organisation() = fairway_tenant());
