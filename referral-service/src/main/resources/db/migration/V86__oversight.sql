-- What the data protection officer has to see to is found without reading what is done.
create index erasure_reply_awaited on erasure_reply (tenant_id, erasure_id) where forgotten_at is null;
create index objection_to_obey on objection (tenant_id, stop_by) where lifted_at is null and enforced_at is null;
create index person_rights_restricted on person_rights (tenant_id, restricted_at) where restricted_at is not null;
create index person_rights_held on person_rights (tenant_id, held_at) where held_at is not null;
