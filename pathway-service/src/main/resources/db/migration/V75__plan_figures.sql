-- All figures of a year that a plan may be measured by, as anybody may see them, taken at one moment. Whatever is shown to
-- another care system about that year comes from here: two readings would tell, by subtraction, what neither shows.
create table plan_figures (
  id        uuid        primary key,
  tenant_id text        not null check (tenant_id <> ''),
  period    text        not null check (period ~ '^20[0-9]{2}-[0-9]{2}$'),
  figures   text        not null,
  as_of     timestamptz not null,
  shown_at  timestamptz,
  version   bigint      not null,
  unique (tenant_id, period)
);
comment on column plan_figures.shown_at is 'When another care system could first read some of them. From then on they stay for ever.';
call fairway_protect('plan_figures');
create policy care_system_only on plan_figures as restrictive using (fairway_organisation() = fairway_tenant());
create policy what_was_shown_stays on plan_figures as restrictive for delete using (shown_at is null);

create function plan_figures_stay() returns trigger language plpgsql as $$
begin
  raise exception 'fixed figures do not change' using errcode = 'restrict_violation';
end $$;
create trigger plan_figures_stay before update on plan_figures for each row
  when ((old.period, old.figures, old.as_of) is distinct from (new.period, new.figures, new.as_of)
    or (old.shown_at is not null and old.shown_at is distinct from new.shown_at))
  execute function plan_figures_stay();
