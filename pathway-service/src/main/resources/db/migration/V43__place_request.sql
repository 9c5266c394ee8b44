create table place_request (
  id               uuid        primary key,
  tenant_id        text        not null,
  organisation_id  text        not null,
  opportunity_id   uuid        not null references opportunity (id),
  employer         text        not null,
  referral_id      uuid        not null,
  person           text        not null,
  sequence         bigint      not null,
  state            text        not null
    check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'CLOSED')),
  offer_expires_at timestamptz,
  version          bigint      not null,
  asked_at         timestamptz not null,
  updated_at       timestamptz not null,
  check ((state = 'OFFERED') = (offer_expires_at is not null)),
  unique (tenant_id, opportunity_id, sequence)
);
create unique index place_request_once on place_request (tenant_id, opportunity_id, person)
  where state in ('WAITING', 'OFFERED', 'ACCEPTED');
create index place_request_person on place_request (tenant_id, person);
create index place_request_referral on place_request (tenant_id, referral_id);
call fairway_protect('place_request');

-- The ICS sees all, who asked sees theirs, and the employer those who consent to be known to it.
create policy place_request_wall on place_request as restrictive using (
  fairway_organisation() = fairway_tenant()
  or organisation_id = fairway_organisation()
  or (employer = fairway_organisation() and consent_live(person, 'REFERRAL')
    and consent_live(person, 'SHARE_WITH_EMPLOYER', fairway_organisation())));

create trigger erased_stays_erased before insert or update of person on place_request
  for each row execute function erased_stays_erased();

-- Who waits, without saying who it is: everybody may count those before them.
create table place_queue (
  request_id     uuid   primary key references place_request (id),
  tenant_id      text   not null,
  opportunity_id uuid   not null references opportunity (id),
  sequence       bigint not null
);
create unique index place_queue_order on place_queue (tenant_id, opportunity_id, sequence);
call fairway_protect('place_queue');
