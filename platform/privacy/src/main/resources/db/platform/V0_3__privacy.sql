-- Data keys, wrapped by the master key. A key is added, never changed or removed: what it sealed would be lost.
create table data_key (
  tenant_id  text        not null,
  purpose    text        not null check (purpose in ('CELLS', 'PSEUDONYMS')),
  generation integer     not null check (generation > 0),
  keyset     bytea       not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, purpose, generation),
  constraint pseudonyms_are_stable check (purpose <> 'PSEUDONYMS' or generation = 1)
);
call fairway_protect('data_key');
call fairway_append_only('data_key');

-- Who did or tried what, and why. Names only: no column holds a value that was read or changed.
create table audit_entry (
  id              uuid        not null,
  tenant_id       text        not null,
  organisation_id text        not null,
  seq             bigint      not null generated always as identity,
  at              timestamptz not null,
  actor           text        not null check (length(actor) <= 200),
  client          text        check (length(client) <= 200),
  action          text        not null check (length(action) <= 80),
  subject_type    text        not null check (length(subject_type) <= 80),
  subject_id      text        check (length(subject_id) <= 120),
  outcome         text        not null check (outcome in ('ALLOWED', 'DENIED')),
  purpose         text        check (length(purpose) <= 200),
  fields          text        check (length(fields) <= 1000),
  correlation_id  text        check (length(correlation_id) <= 200),
  primary key (tenant_id, id)
);
create index audit_entry_subject on audit_entry (tenant_id, subject_type, subject_id, id);
create index audit_entry_actor on audit_entry (tenant_id, actor, id);
call fairway_protect_organisation('audit_entry');
call fairway_append_only('audit_entry');

-- The chain over a tenant's entries. Position 1 is the first link; each hash covers the one before it.
create table audit_link (
  tenant_id     text   not null,
  position      bigint not null check (position > 0),
  entry_id      uuid   not null,
  previous_hash text   not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text   not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, position),
  unique (tenant_id, entry_id),
  unique (tenant_id, previous_hash),
  foreign key (tenant_id, entry_id) references audit_entry (tenant_id, id)
);
call fairway_protect('audit_link');
call fairway_append_only('audit_link');

-- Entries that no link covers yet. The sealer looks over all tenants here, and only here.
create table audit_pending (
  tenant_id text   not null,
  seq       bigint not null,
  entry_id  uuid   not null,
  primary key (tenant_id, seq)
);
call fairway_protect_worker('audit_pending');

create function audit_entry_pends() returns trigger language plpgsql as $$
begin
  insert into audit_pending (tenant_id, seq, entry_id) values (new.tenant_id, new.seq, new.id);
  return null;
end
$$;
create trigger audit_entry_pends after insert on audit_entry for each row execute function audit_entry_pends();
