-- Partners like the one that was registered over HTTP, and what a person and a referral of it are like.
set session_replication_role = replica;
create table stock_partner as
  select n, case when n = 0 then p.id else uuidv7() end::text as id from partner p, generate_series(0, 199) n;
create table stock_person as select * from person order by id limit 1;
create table stock_referral as select * from referral order by id limit 1;
create table stock_consent as
  select distinct on (purpose) c.* from consent c join stock_person p on p.id = c.person_id order by purpose, c.id;
insert into partner (id, tenant_id, organisation_id, name, kind, communities_served, identifiers, contact_email,
    agreement_signed_on, agreement_valid_from, agreement_valid_to, status, version, created_at)
  select s.id::uuid, p.tenant_id, s.id, p.name || ' ' || s.n, p.kind, p.communities_served, p.identifiers,
    p.contact_email, p.agreement_signed_on, p.agreement_valid_from, p.agreement_valid_to, p.status, p.version,
    p.created_at
  from partner p, stock_partner s where s.n > 0;
