-- Data of a special category are not copied into dead letters: the message is read again where it lies.
alter table dead_letter add column content_kept boolean not null default true;
comment on column dead_letter.content_kept is 'False: payload is not here, whatever the message held; topic, partition and record_offset tell where it is.';

-- Row-level security holds for the owner too; this is work on all tenants' rows.
select set_config('fairway.worker', 'on', true);
update dead_letter set payload = null, content_kept = false
  where headers ->> 'ce_dataclassification' = 'special-category';
select set_config('fairway.worker', '', true);

alter table dead_letter add constraint dead_letter_content check (content_kept or payload is null);
