-- Equality monitoring lives in a room of its own: a schema that the application role cannot enter. Only the role
-- referral_equality can, and the application becomes that role for single statements of a single class.
create schema equality;

create table equality.answer (
  person_id        uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  answer           bytea       not null,
  recorded_at      timestamptz not null default now(),
  foreign key (tenant_id, person_id) references public.person (tenant_id, id)
);
comment on column equality.answer.answer is 'The coded answers as sealed JSON.';

alter table equality.answer enable row level security;
alter table equality.answer force row level security;
create policy tenant_wall on equality.answer
  using (tenant_id = nullif(current_setting('fairway.tenant', true), ''));
create policy organisation_wall on equality.answer as restrictive
  using (nullif(current_setting('fairway.organisation', true), '') in (tenant_id, organisation_id));

grant usage on schema equality to referral_equality;
grant select, insert, update, delete on equality.answer to referral_equality;
