-- How one connection's own stage names read in canonical ones; edited by its owner.
create table stage_mapping (
  id              uuid        primary key,
  tenant_id       text        not null,
  organisation_id text        not null,
  connection_id   uuid        not null references ats_connection (id),
  original_stage  text        not null check (length(original_stage) between 1 and 100),
  stage           text        not null,
  version         bigint      not null
);
create unique index stage_mapping_name on stage_mapping (tenant_id, connection_id, original_stage);
call fairway_protect_organisation('stage_mapping');
