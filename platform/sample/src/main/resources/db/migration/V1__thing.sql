create table thing (
  id              uuid    primary key,
  tenant_id       text    not null,
  organisation_id text    not null,
  name            text    not null,
  version         bigint  not null
);
call fairway_protect_organisation('thing');
