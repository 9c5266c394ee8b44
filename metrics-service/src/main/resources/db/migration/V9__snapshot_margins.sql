-- Sums of a snapshot by the groups that indicators ask for, one text a snapshot: read at once, and made anew from the
-- cells at any time.
create table snapshot_margin (
  snapshot_id     uuid not null references snapshot (id),
  tenant_id       text not null,
  organisation_id text not null,
  cells           text not null,
  primary key (tenant_id, snapshot_id)
);
call fairway_protect_organisation('snapshot_margin');
call fairway_append_only('snapshot_margin');
