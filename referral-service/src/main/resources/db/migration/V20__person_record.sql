-- What helps to find the right work for a person: sealed as a whole, for barriers and adjustments tell of health.
alter table person add column record bytea;

-- From postcodes to areas, the same for all tenants. The operator loads it (docs/operations.md); without it a home is given
-- as its area. No person is in it.
create table postcode_area (
  postcode  text primary key check (postcode ~ '^[A-Z0-9]{5,7}$'),
  lsoa21    text not null check (lsoa21 ~ '^E01[0-9]{6}$')
);
grant select on postcode_area to ${app_role};
