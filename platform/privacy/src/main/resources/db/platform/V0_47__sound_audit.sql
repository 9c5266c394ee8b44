-- The bounds of an entry, as before: names only, and short ones.
call fairway_sound('audit_entry', $$
  length(actor) <= 200 and length(action) <= 80 and length(subject_type) <= 80 and outcome in ('ALLOWED', 'DENIED')
  and coalesce(length(client), 0) <= 200 and coalesce(length(subject_id), 0) <= 120
  and coalesce(length(purpose), 0) <= 200 and coalesce(length(fields), 0) <= 1000
  and coalesce(length(correlation_id), 0) <= 200 $$);
alter table audit_entry
  drop constraint audit_entry_actor_check,
  drop constraint audit_entry_action_check,
  drop constraint audit_entry_client_check,
  drop constraint audit_entry_correlation_id_check,
  drop constraint audit_entry_fields_check,
  drop constraint audit_entry_outcome_check,
  drop constraint audit_entry_purpose_check,
  drop constraint audit_entry_subject_id_check,
  drop constraint audit_entry_subject_type_check;

-- 64 characters and hexadecimal, as before: counted and not matched, which took longer than all else of a link.
alter table audit_link
  drop constraint audit_link_hash_check,
  drop constraint audit_link_previous_hash_check,
  add constraint audit_link_hash_check
    check (length(hash) = 64 and translate(hash, '0123456789abcdef', '') = ''),
  add constraint audit_link_previous_hash_check
    check (length(previous_hash) = 64 and translate(previous_hash, '0123456789abcdef', '') = '');
