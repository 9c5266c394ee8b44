-- Entries of one statement begin to wait together. A file for itself: the sealer reads entries and then writes links, so a
-- migration that held the links and asked for the entries could wait for it for ever. And replaced, not dropped, since that
-- waits for those who write and not for somebody who verifies.
create or replace function audit_entry_pends() returns trigger language plpgsql as $$
begin
  insert into audit_pending (tenant_id, seq, entry_id) select tenant_id, seq, id from added;
  return null;
end
$$;
create or replace trigger audit_entry_pends after insert on audit_entry referencing new table as added
  for each statement execute function audit_entry_pends();
