-- A hash is followed once, because a position is taken once and each link follows the hash of the position before it: a
-- second link behind the same hash would stand at another position, where the walk over the chain finds it out of order.
-- So this index, the largest of the three, was written with every entry and told nothing.
alter table audit_link drop constraint audit_link_tenant_id_previous_hash_key;
