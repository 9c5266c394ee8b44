-- How those who take people on say that they do: by their places, after an assessment, or not at present.
create table receiver_capacity (
  id            uuid        primary key,
  tenant_id     text        not null check (tenant_id <> ''),
  receiver      text        not null check (receiver ~ '^[A-Z0-9]{3,20}$'),
  pathway_type  text        not null,
  intake        text        not null check (intake in ('BY_PLACES', 'ASSESSED', 'CLOSED')),
  when_full     text        not null check (when_full in ('WAITLIST', 'REFUSE')),
  free_places   int         check (free_places >= 0),
  changed_at    timestamptz not null,
  version       bigint      not null default 0,
  unique (tenant_id, receiver, pathway_type)
);
call fairway_protect('receiver_capacity');

-- Everybody in the care system may ask; a receiver speaks for itself, and the care system for all.
create policy receiver_insert on receiver_capacity as restrictive for insert with check (
  receiver = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy receiver_update on receiver_capacity as restrictive for update using (
  receiver = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy receiver_delete on receiver_capacity as restrictive for delete using (
  receiver = fairway_organisation() or fairway_organisation() = fairway_tenant());
