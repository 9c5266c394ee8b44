-- Figures that are no counts and were shown beyond an organisation: survey results, scores, means of pay, and sums over
-- many organisations (organisation '*'). With each how many people it is of, so that a later version of few others is
-- not shown beside it.
create table released_figures (
  tenant_id    text               not null,
  organisation text               not null,
  period       text               not null,
  policy       text               not null,
  figure       text               not null,
  printed      text               not null,
  sizes        double precision[] not null,
  seen_at      timestamptz        not null default now(),
  primary key (tenant_id, organisation, period, policy, figure, printed, sizes)
);
call fairway_protect('released_figures');
