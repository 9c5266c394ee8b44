-- A stored answer is sealed, so it does not compress, and is mostly some two thousand bytes: it stays in its row, without
-- a try at compression and without a row and an index entry elsewhere.
alter table idempotency_key alter column body set storage external, set (toast_tuple_target = 8160);
