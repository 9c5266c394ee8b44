-- Whose news is kept without saying whose it is: events may come after the erasure, or again when a projection is
-- rebuilt from the topics. A hash, so that not even the pseudonym stays.
create table erased_subject (
  tenant_id   text not null check (tenant_id <> ''),
  person_hash text not null check (person_hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, person_hash)
);
call fairway_protect('erased_subject');
call fairway_append_only('erased_subject');

create function fairway_is_erased(tenant text, whose text) returns boolean language sql stable as $$
  select exists (
    select from erased_subject e
    where e.tenant_id = tenant and e.person_hash = encode(sha256(convert_to(whose, 'UTF8')), 'hex')) $$;
