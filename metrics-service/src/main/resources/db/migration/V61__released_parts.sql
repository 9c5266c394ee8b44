-- What readers were shown of further standards is remembered beside the staff of WRES and WDES, each as a part of its
-- own. The rows that are there are of these two.
alter table released_tables add column part text not null default 'WORKFORCE';
alter table released_tables drop constraint released_tables_pkey;
alter table released_tables add primary key (tenant_id, organisation, period, policy, part, digest);
