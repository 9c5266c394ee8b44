-- A link may cover entries before its own: those of a batch are one row with one foreign key and one line of each index,
-- where they were one each. Position, entry and hash are those of the last; the hash before is that before the first. Each
-- entry keeps its position and its hash, so that whatever is wrong is found at its place. A link as it was covers one.
-- Not valid: links that stand have the defaults, which pass, and reading them all would hold up the sealer.
alter table audit_link
  add column earlier_entries uuid[] not null default '{}',
  add column earlier_hashes bytea not null default '',
  add constraint audit_link_earlier_check check (
    octet_length(earlier_hashes) = 32 * cardinality(earlier_entries) and cardinality(earlier_entries) < position
    and array_position(earlier_entries, null) is null) not valid;
-- Hashes and random ids are not smaller for being compressed, and verification reads them piece by piece.
alter table audit_link
  alter column earlier_entries set storage external,
  alter column earlier_hashes set storage external;

-- The chain entry by entry.
create view audit_chain with (security_invoker = true) as
select l.tenant_id, l.position as link, l.position - cardinality(l.earlier_entries) + n.at - 1 as position, n.entry_id,
  case when n.at = 1 then l.previous_hash
    else encode(substring(l.earlier_hashes from (n.at::integer - 2) * 32 + 1 for 32), 'hex') end as previous_hash,
  case when n.at > cardinality(l.earlier_entries) then l.hash
    else encode(substring(l.earlier_hashes from (n.at::integer - 1) * 32 + 1 for 32), 'hex') end as hash
from audit_link l
  cross join lateral unnest(l.earlier_entries || l.entry_id) with ordinality as n (entry_id, at);
grant select on audit_chain to ${app_role};
