-- Squares of about 11 km, 25 of the small ones: an employer's question about people goes by these alone; see Squares.
alter table matching_profile
  add column square integer not null generated always as ((cell / 5000) * 1000 + (cell % 1000) / 5) stored;
create index matching_profile_square on matching_profile (tenant_id, square, id);
