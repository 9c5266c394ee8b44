-- The lists of a link lie outside its row. Their length was asked and their hashes were cut out for each entry anew, and
-- the list fetched each time: fourteen blocks an entry, and most of the time of a verification. They are fetched once for
-- a link now. "offset 0" keeps PostgreSQL from taking the parts apart again, and from carrying the list with each entry.
create or replace view audit_chain with (security_invoker = true) as
select l.tenant_id, l.position as link, c.position, c.entry_id, c.previous_hash, c.hash
from audit_link l
  cross join lateral (
    select l.position - k.earlier + n.at - 1 as position, n.entry_id,
      case when n.at = 1 then l.previous_hash
        else encode(substring(k.hashes from (n.at::integer - 2) * 32 + 1 for 32), 'hex') end as previous_hash,
      case when n.at > k.earlier then l.hash
        else encode(substring(k.hashes from (n.at::integer - 1) * 32 + 1 for 32), 'hex') end as hash
    from (select cardinality(l.earlier_entries) as earlier, l.earlier_hashes || ''::bytea as hashes offset 0) k
      cross join lateral unnest(l.earlier_entries || l.entry_id) with ordinality as n (entry_id, at)
    offset 0) c;
