-- Places of a session, apart from it: a partner that books takes places, but may not change the session.
create table session_places (
  session_id  uuid   primary key,
  tenant_id   text   not null check (tenant_id <> ''),
  capacity    int    check (capacity > 0),
  booked      int    not null default 0,
  check (booked >= 0 and (capacity is null or booked <= capacity)),
  foreign key (tenant_id, session_id) references engagement_session (tenant_id, id)
);
comment on column session_places.booked is 'The check makes overselling impossible, whatever the application does.';
comment on column session_places.capacity is 'Null: as many as come.';
call fairway_protect('session_places');

-- Who has places, and who waits for some. A person is named only while they consent to it.
create table session_booking (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  session_id       uuid        not null,
  person_id        uuid,
  places           int         not null check (places between 1 and 50),
  status           text        not null check (status in ('BOOKED', 'WAITING', 'CANCELLED')),
  attendance       text        check (attendance in ('ATTENDED', 'LATE', 'DID_NOT_ATTEND')),
  number           bigint      generated always as identity,
  version          bigint      not null default 0,
  created_at       timestamptz not null,
  check (person_id is null or places = 1),
  check (attendance is null or status = 'BOOKED'),
  foreign key (tenant_id, session_id) references engagement_session (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id) on delete set null (person_id)
);
comment on column session_booking.number is 'Order of the waiting list: given under the lock on the places.';
create index session_booking_of_session on session_booking (tenant_id, session_id, id desc);
create index session_booking_waiting on session_booking (tenant_id, session_id, number) where status = 'WAITING';
create index session_booking_of_person on session_booking (tenant_id, person_id) where person_id is not null;
create unique index session_booking_once on session_booking (tenant_id, session_id, person_id)
  where person_id is not null and status <> 'CANCELLED';
call fairway_protect_organisation('session_booking');

-- Gives free places to those who wait, in their order; one that wants more than is free is passed over and stays where
-- it is. Those who wait may be of another organisation than the one whose transaction frees the place, hence the wider
-- view for these statements. The caller holds the lock on the places.
create function session_promote(session uuid) returns int language plpgsql as $$
declare
  caller text := fairway_organisation();
  waiting record;
  promoted int := 0;
begin
  perform set_config('fairway.organisation', fairway_tenant(), true);
  for waiting in
    select b.id, b.places from session_booking b
    where b.tenant_id = fairway_tenant() and b.session_id = session and b.status = 'WAITING' order by b.number
  loop
    update session_places p set booked = p.booked + waiting.places
    where p.tenant_id = fairway_tenant() and p.session_id = session
      and (p.capacity is null or p.booked + waiting.places <= p.capacity);
    if found then
      update session_booking b set status = 'BOOKED', version = b.version + 1
      where b.tenant_id = fairway_tenant() and b.id = waiting.id;
      promoted := promoted + 1;
    end if;
  end loop;
  perform set_config('fairway.organisation', caller, true);
  return promoted;
end
$$;

-- Takes a person out of all bookings of the tenant: who withdraws their consent at one organisation is named at none.
create function session_unname(person uuid) returns int language plpgsql as $$
declare
  caller text := fairway_organisation();
  unnamed int;
begin
  perform set_config('fairway.organisation', fairway_tenant(), true);
  update session_booking b set person_id = null, version = b.version + 1
  where b.tenant_id = fairway_tenant() and b.person_id = person;
  get diagnostics unnamed = row_count;
  perform set_config('fairway.organisation', caller, true);
  return unnamed;
end
$$;
