-- What must be true of a partner in Keycloak, and how far the worker has come with it.
create table partner_provisioning (
  partner_id       uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  machine_client   boolean     not null,
  enabled          boolean     not null default true,
  revision         bigint      not null default 1,
  state            text        not null default 'PENDING' check (state in ('PENDING', 'DONE', 'FAILED')),
  attempts         int         not null default 0,
  last_error       text        check (length(last_error) <= 300),
  next_attempt_at  timestamptz not null default now(),
  foreign key (tenant_id, partner_id) references partner (tenant_id, id)
);
comment on column partner_provisioning.revision is 'Grows with each new wish; a worker that fulfilled an older one leaves the row PENDING.';
comment on column partner_provisioning.next_attempt_at is 'Also a lease: a worker that takes the row moves it ahead, so that another takes over if the first dies.';
create index partner_provisioning_due on partner_provisioning (next_attempt_at) where state = 'PENDING';
call fairway_protect('partner_provisioning');
call fairway_protect_worker('partner_provisioning');
-- The wall between organisations, with a door for the worker that looks over all tenants.
create policy organisation_wall on partner_provisioning as restrictive using (
  organisation_id = fairway_organisation()
  or fairway_organisation() = fairway_tenant()
  or current_setting('fairway.worker', true) = 'on');

create table partner_user (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  partner_id       uuid        not null,
  username         text        not null,
  email            bytea       not null,
  unique (tenant_id, username),
  foreign key (tenant_id, partner_id) references partner (tenant_id, id)
);
create index partner_user_of_partner on partner_user (tenant_id, partner_id);
call fairway_protect_organisation('partner_user');
