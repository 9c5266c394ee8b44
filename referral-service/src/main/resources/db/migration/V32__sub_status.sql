-- Finer statuses of a tenant's own, each within one of the fixed ones.
create table sub_status (
  id         uuid    primary key,
  tenant_id  text    not null check (tenant_id <> ''),
  status     text    not null,
  code       text    not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  label      text    not null check (length(label) between 1 and 100),
  active     boolean not null default true,
  version    bigint  not null default 0,
  unique (tenant_id, status, code)
);
call fairway_protect('sub_status');

-- A referral's sub-status is always one of its present status.
alter table referral add foreign key (tenant_id, status, sub_status) references sub_status (tenant_id, status, code);
