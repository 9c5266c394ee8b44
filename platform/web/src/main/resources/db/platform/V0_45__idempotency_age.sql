-- Only housekeeping asks for the age of keys, and they lie in its order: a summary of pages does, and costs a request nothing.
drop index idempotency_key_age;
create index idempotency_key_age on idempotency_key using brin (created_at);
