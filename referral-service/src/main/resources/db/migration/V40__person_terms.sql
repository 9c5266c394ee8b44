-- By what a person can be found: blind terms of the words of their names, and their priority groups. Null: not worked
-- out yet, as for those who were entered before this column.
alter table person add column search_terms text[];

create table person_term (
  tenant_id        text  not null,
  organisation_id  text  not null,
  term             text  not null,
  person_id        uuid  not null,
  primary key (tenant_id, term, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
-- A partner's own people of a common name, without going past those of all the others.
create index person_term_own on person_term (tenant_id, organisation_id, term, person_id);
create index person_term_of_person on person_term (tenant_id, person_id);
call fairway_protect_organisation('person_term');

-- The database keeps the table, so that no way of changing a person can forget it.
create function person_terms_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from person_term where tenant_id = new.tenant_id and person_id = new.id
      and not term = any (coalesce(new.search_terms, '{}'));
  end if;
  insert into person_term (tenant_id, organisation_id, term, person_id)
  select new.tenant_id, new.organisation_id, t, new.id from unnest(new.search_terms) as t
  on conflict do nothing;
  return null;
end
$$;
create trigger person_terms_made after insert on person for each row
  when (new.search_terms is not null) execute function person_terms_changed();
create trigger person_terms_changed after update of search_terms on person for each row
  when (old.search_terms is distinct from new.search_terms) execute function person_terms_changed();

-- Lists by the day of submission. Drafts are not in it.
create index referral_submitted_listing on referral (tenant_id, submitted_at desc, id desc)
  where submitted_at is not null;
create index referral_submitted_of_organisation on referral (tenant_id, organisation_id, submitted_at desc, id desc)
  where submitted_at is not null;
