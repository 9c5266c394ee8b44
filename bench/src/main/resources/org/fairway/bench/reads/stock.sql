-- Blocks {{first}} to {{last}} of a thousand referrals: 200 partners, a person of each, five referrals of the person.
-- Neither triggers nor foreign keys: what they would do is done here, in bulk.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '128MB';
create unlogged table stock_of as
  select b.n as block, b.n * 200 + s.n as number, s.id as partner, uuidv7() as person
  from generate_series({{first}}, {{last}}) b(n), stock_partner s order by b.n, s.n;
insert into person (id, tenant_id, organisation_id, given_name, family_name, date_of_birth, contact, lsoa21,
    priority_groups, languages, english_level, right_to_work, events, version, created_at, record, search_terms)
  select o.person, p.tenant_id, o.partner, p.given_name, p.family_name, p.date_of_birth, p.contact, p.lsoa21,
    p.priority_groups, p.languages, p.english_level, p.right_to_work, p.events, p.version, p.created_at, p.record,
    -- One of a hundred is called like the person of the pattern.
    case when o.block < 10 or o.block % 100 = 0 then p.search_terms
      else array[md5('given ' || o.number % 5000), md5('family ' || o.number % 20000), 'g:NEET'] end
  from stock_of o, stock_person p;
insert into person_term (tenant_id, organisation_id, term, person_id)
  select p.tenant_id, p.organisation_id, t.term, p.id
  from stock_of o join person p on p.id = o.person, lateral unnest(p.search_terms) t(term)
  order by t.term;
-- Codes of nobody's: those who are measured are compared beside them, and not with them.
insert into person_match_key (tenant_id, organisation_id, person_id, code)
  select p.tenant_id, o.partner, o.person, md5('code ' || k || ' ' || o.number)
  from stock_of o, stock_person p, generate_series(1, 6) k;
insert into consent (id, tenant_id, organisation_id, person_id, purpose, recipients, wording_version, given_by,
    given_at, expires_at, withdrawn_at, version)
  select uuidv7(), c.tenant_id, o.partner, o.person, c.purpose, c.recipients, c.wording_version, c.given_by,
    c.given_at, c.expires_at, c.withdrawn_at, c.version
  from stock_of o, stock_consent c;
create unlogged table stock_new as
  select uuidv7() as id, o.partner, o.person, o.number * 5 + k as number, o.number / 200 % 200 = 7 as waits
  from stock_of o, generate_series(0, 4) k order by o.number / 200, k, o.number;
insert into referral (id, tenant_id, organisation_id, person_id, source_type, pathway_type, programme_id, status,
    reference, reason, version, created_at, updated_at, submitted_at, due_at)
  select n.id, r.tenant_id, n.partner, n.person, r.source_type, r.pathway_type, r.programme_id,
    case when n.waits then 'SUBMITTED' else 'DECLINED' end, 'ZZ-' || n.number,
    case when not n.waits then 'NO_CAPACITY' end, 2, r.created_at, r.updated_at,
    r.created_at - n.number * interval '1 second', case when n.waits then r.created_at + interval '3 days' end
  from stock_new n, stock_referral r;
insert into referral_change (id, tenant_id, organisation_id, referral_id, at, actor, from_status, to_status, code)
  select uuidv7(), r.tenant_id, n.partner, n.id, r.created_at, 'stock', 'DRAFT', 'SUBMITTED', 'SUBMIT'
  from stock_new n, stock_referral r;
insert into referral_unacknowledged (tenant_id, referral_id, submitted_at)
  select r.tenant_id, n.id, r.created_at from stock_new n, stock_referral r where n.waits;
insert into sla_clock (id, tenant_id, organisation_id, referral_id, kind, state, started_at, due_at, warn_at, next_at)
  select uuidv7(), r.tenant_id, n.partner, n.id, 'ACKNOWLEDGE', 'RUNNING', r.created_at,
    r.created_at + interval '3 days', r.created_at + interval '2 days', r.created_at + interval '2 days'
  from stock_new n, stock_referral r where n.waits;
drop table stock_new, stock_of;
