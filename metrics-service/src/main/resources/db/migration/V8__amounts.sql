-- Pay in pounds: neither a count nor a score.
alter table fact add column amount numeric check (amount >= 0);
