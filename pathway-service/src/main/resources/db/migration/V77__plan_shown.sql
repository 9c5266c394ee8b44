-- One row for each reader of a publication, as long as it is published: the only table of the service of which a tenant
-- reads rows of another. The row is the publisher's (tenant_id); its reader sees it and can do nothing else with it. It
-- holds nothing that the reader is not meant to see, not even who else reads the publication.
create table plan_shown (
  id             uuid        primary key,
  tenant_id      text        not null check (tenant_id <> ''),
  publication_id uuid        not null references plan_publication (id),
  reader         text        not null check (reader <> '' and reader <> tenant_id),
  period         text        not null,
  edition        integer     not null,
  document       text        not null,
  shown_at       timestamptz not null,
  unique (tenant_id, publication_id, reader)
);
create index plan_shown_listing on plan_shown (reader, id desc);
call fairway_protect('plan_shown');
create policy reader_reads on plan_shown for select using (reader = fairway_tenant());
-- Both sides: the care system itself, none of its organisations.
create policy care_system_only on plan_shown as restrictive using (fairway_organisation() = fairway_tenant());
-- Shown and taken away, never changed.
revoke update on plan_shown from ${app_role};
