-- The programme on which the team of a review works: what the rules say of the review holds of
-- those who are on it.
alter table ips_fidelity add column programme_id uuid references programme (id);
create index ips_fidelity_programme on ips_fidelity (programme_id, reviewed_on desc, id desc)
  where programme_id is not null;
