-- What a sender tells of the hiring apart from the stages; all of it may be missing.
alter table vacancy
  add column authorised_at timestamptz,
  add column advertised_at timestamptz,
  add column closed_at     timestamptz;
alter table application add column notice_days integer check (notice_days between 0 and 365);
