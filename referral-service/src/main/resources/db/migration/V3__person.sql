-- People who are referred. What names or reaches a person is sealed for its own cell.
create table person (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  given_name       bytea       not null,
  family_name      bytea       not null,
  date_of_birth    bytea,
  contact          bytea,
  lsoa21           text        check (lsoa21 ~ '^E01[0-9]{6}$'),
  priority_groups  text[]      not null default '{}',
  languages        text[]      not null default '{}',
  english_level    text,
  right_to_work    text,
  events           bigint      not null default 0,
  version          bigint      not null default 0,
  created_at       timestamptz not null,
  unique (tenant_id, id),
  foreign key (tenant_id, organisation_id) references partner (tenant_id, organisation_id)
);
comment on column person.events is 'How many events were written about this person: numbers them, and its row lock keeps their order.';
create index person_listing on person (tenant_id, organisation_id, id desc);
call fairway_protect_organisation('person');
