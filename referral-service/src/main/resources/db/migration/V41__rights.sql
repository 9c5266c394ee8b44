-- Rights of people over what is kept of them.
alter table person add column erased_at timestamptz;
alter table person alter column given_name drop not null, alter column family_name drop not null;
alter table person add constraint person_named
  check (erased_at is not null or (given_name is not null and family_name is not null));
comment on column person.erased_at is 'Since then the row says only that there was somebody, so that counts stay.';

-- Notes of a history that is only ever added to may be emptied.
call fairway_erasable('referral_change', 'note');
call fairway_erasable('duplicate_change', 'note');

create table person_rights (
  person_id        uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  restricted_at    timestamptz,
  restricted_for   text,
  held_at          timestamptz,
  held_for         text,
  version          bigint      not null default 0,
  check ((restricted_at is null) = (restricted_for is null)),
  check ((held_at is null) = (held_for is null)),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
comment on column person_rights.restricted_at is 'Since then the data is stored and not used (UK GDPR, article 18).';
comment on column person_rights.held_at is 'Legal hold: since then nothing is erased, on request or by the schedule.';
call fairway_protect_organisation('person_rights');

create table erasure (
  id            uuid        primary key,
  tenant_id     text        not null check (tenant_id <> ''),
  person_id     uuid        not null,
  cause         text        not null,
  requested_by  text        not null,
  requested_at  timestamptz not null,
  records       integer     not null,
  unique (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fairway_protect('erasure');

-- What the other services said to it; no moment: not yet.
create table erasure_reply (
  erasure_id    uuid        not null,
  tenant_id     text        not null check (tenant_id <> ''),
  service       text        not null,
  records       integer,
  forgotten_at  timestamptz,
  primary key (tenant_id, erasure_id, service),
  check ((records is null) = (forgotten_at is null)),
  foreign key (tenant_id, erasure_id) references erasure (tenant_id, id)
);
call fairway_protect('erasure_reply');

-- Whoever was erased is compared with nobody. The deadline first: the sweep that holds it ends before the keys go.
create or replace function person_to_compare() returns trigger language plpgsql as $$
begin
  if new.erased_at is not null then
    delete from deadline where tenant_id = new.tenant_id and kind = 'DUPLICATE_CHECK' and subject_id = new.id;
    return null;
  end if;
  insert into deadline (tenant_id, kind, subject_id, due_at)
  values (new.tenant_id, 'DUPLICATE_CHECK', new.id, now())
  on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0;
  return null;
end
$$;
