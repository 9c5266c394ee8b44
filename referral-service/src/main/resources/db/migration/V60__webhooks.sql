-- What is told by webhook. The care system's endpoints hear what goes to the topics, but for equality answers, which only
-- the counting service may hear, and for what is of operators alone.
create trigger webhook_outbox after insert on outbox for each row
  when (new.type ~ '^org\.fairway\.(consent|partner|person|referral|session|webhook-endpoint)\.')
  execute function fairway_webhook_outbox();

-- Referrers hear of their notices. What one says is asked for when it is sent: consent may have ended by then.
create function loop_notice_webhook() returns trigger language plpgsql as $$
begin
  perform fairway_webhook_tell(
    new.tenant_id, new.organisation_id, new.id, 'org.fairway.notice.published.v1', new.id::text, new.at, null);
  return null;
end
$$;
create trigger webhook_notice after insert on loop_notice for each row
  when (new.organisation_id <> new.tenant_id) execute function loop_notice_webhook();
