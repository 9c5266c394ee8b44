-- Whether a person consents to a purpose at this moment; the same rule as ConsentTerm.
create function consent_live(tenant text, person uuid, what text) returns boolean language sql stable as $$
  select exists (
    select from consent c
    where c.tenant_id = tenant and c.person_id = person and c.purpose = what and c.withdrawn_at is null
      and c.given_at <= now() and (c.expires_at is null or c.expires_at > now())
      and (c.stops_at is null or c.stops_at > now())) $$;
grant execute on function consent_live(text, uuid, text) to ${app_role};

-- How far duplicates are looked for; without a row, in the whole care system.
create table duplicate_policy (
  tenant_id  text   primary key check (tenant_id <> ''),
  reach      text   not null check (reach in ('SAME_PARTNER', 'ICS')),
  version    bigint not null default 0
);
call fairway_protect('duplicate_policy');

-- Codes under which people are found who may be the same: blind, so that no name or contact can be read from them.
create table person_match_key (
  tenant_id        text not null check (tenant_id <> ''),
  organisation_id  text not null,
  person_id        uuid not null,
  code             text not null,
  primary key (tenant_id, person_id, code),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index person_match_key_code on person_match_key (tenant_id, code, person_id);
call fairway_protect_organisation('person_match_key');

-- Two people who may be one. Of two partners it belongs to the care system, so that neither partner can see it.
create table duplicate_match (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  first_person     uuid        not null,
  second_person    uuid        not null check (first_person < second_person),
  points           int         not null check (points between 0 and 100),
  factors          text[]      not null,
  state            text        not null check (state in ('OPEN', 'DISMISSED', 'MERGED')),
  found_at         timestamptz not null,
  decided_at       timestamptz,
  version          bigint      not null default 0,
  unique (tenant_id, id),
  unique (tenant_id, first_person, second_person),
  foreign key (tenant_id, first_person) references person (tenant_id, id),
  foreign key (tenant_id, second_person) references person (tenant_id, id)
);
comment on column duplicate_match.organisation_id is 'The partner of both people; the care system itself when they have two.';
create index duplicate_match_listing on duplicate_match (tenant_id, state, id desc);
create index duplicate_match_second on duplicate_match (tenant_id, second_person);
call fairway_protect_organisation('duplicate_match');

-- Who is one with whom. A link and no more: nothing is moved, so that it can be taken back whole.
create table person_merge (
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  gone             uuid        not null,
  kept             uuid        not null check (kept <> gone),
  at               timestamptz not null,
  primary key (tenant_id, gone),
  foreign key (tenant_id, gone) references person (tenant_id, id),
  foreign key (tenant_id, kept) references person (tenant_id, id)
);
create index person_merge_kept on person_merge (tenant_id, kept);
call fairway_protect_organisation('person_merge');

-- What was decided of matches, by whom and why. The application may add lines and read them, no more.
create table duplicate_change (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  match_id         uuid        not null,
  action           text        not null,
  kept             uuid,
  gone             uuid,
  actor            text        not null,
  at               timestamptz not null,
  note             bytea,
  foreign key (tenant_id, match_id) references duplicate_match (tenant_id, id)
);
create index duplicate_change_of_match on duplicate_change (tenant_id, match_id, id);
call fairway_protect_organisation('duplicate_change');
call fairway_append_only('duplicate_change');

-- A person who is new or changed is looked at. The database notes it, so that no way of adding people can forget it.
create function person_to_compare() returns trigger language plpgsql as $$
begin
  insert into deadline (tenant_id, kind, subject_id, due_at)
  values (new.tenant_id, 'DUPLICATE_CHECK', new.id, now())
  on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0;
  return null;
end
$$;
create trigger person_added after insert on person for each row execute function person_to_compare();
create trigger person_changed after update of given_name, family_name, date_of_birth, contact, lsoa21 on person
  for each row execute function person_to_compare();

-- Those who were there before.
alter table person no force row level security;
alter table deadline no force row level security;
insert into deadline (tenant_id, kind, subject_id, due_at) select tenant_id, 'DUPLICATE_CHECK', id, now() from person;
alter table deadline force row level security;
alter table person force row level security;
