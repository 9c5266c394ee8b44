-- Outreach, workshops, meetings and training. Those of the care system itself may be open to its partners.
create table engagement_session (
  id                uuid        primary key,
  tenant_id         text        not null check (tenant_id <> ''),
  organisation_id   text        not null,
  kind              text        not null,
  title             text        not null check (length(title) between 1 and 200),
  starts_at         timestamptz not null,
  ends_at           timestamptz not null check (ends_at > starts_at),
  place             text        not null check (length(place) <= 200),
  host              text        not null check (length(host) <= 200),
  languages         text[]      not null default '{}',
  open_to_partners  boolean     not null default false,
  status            text        not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
  invited           int         check (invited >= 0),
  attended          int         check (attended >= 0),
  version           bigint      not null default 0,
  created_at        timestamptz not null,
  check (status <> 'HELD' or attended is not null),
  check (not open_to_partners or organisation_id = tenant_id),
  unique (tenant_id, id)
);
create index engagement_session_listing on engagement_session (tenant_id, id desc);
create index engagement_session_of_organisation on engagement_session (tenant_id, organisation_id, id desc);
call fairway_protect('engagement_session');

-- An open session is read by the partners of its care system, and changed by its own organisation alone.
create policy organisation_read on engagement_session as restrictive for select using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant() or open_to_partners);
create policy organisation_insert on engagement_session as restrictive for insert with check (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy organisation_update on engagement_session as restrictive for update using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
create policy organisation_delete on engagement_session as restrictive for delete using (
  organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant());
