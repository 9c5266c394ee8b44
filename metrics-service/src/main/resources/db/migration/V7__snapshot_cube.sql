-- The cells of a cube lie in a few rows of arrays: a cube of 100,000 cells is written in a hundredth of a second and not
-- in one, takes a fifth of the space, and is still read by SQL, as the view snapshot_cell.
create table snapshot_cube (
  snapshot_id           uuid       not null references snapshot (id),
  block                 integer    not null check (block >= 0),
  tenant_id             text       not null,
  organisation_id       text       not null,
  -- Texts of all dimensions. A cell has their places, from 1; 0 for what does not apply.
  names                 text[]     not null,
  measure               smallint[] not null,
  clinical              smallint[] not null,
  band                  smallint[] not null,
  medical_grade         smallint[] not null,
  ethnic_code           smallint[] not null,
  disability            smallint[] not null,
  sex                   smallint[] not null,
  age_band              smallint[] not null,
  board_role            smallint[] not null,
  board_voting          smallint[] not null,
  international_recruit smallint[] not null,
  people                bigint[]   not null,
  -- Full-time equivalents in hundred-thousandths; 0 for all when the file did not tell them.
  fte                   bigint[]   not null,
  primary key (tenant_id, snapshot_id, block)
);
-- Packing costs more time than it saves space here.
alter table snapshot_cube
  alter column measure set storage external, alter column clinical set storage external,
  alter column band set storage external, alter column medical_grade set storage external,
  alter column ethnic_code set storage external, alter column disability set storage external,
  alter column sex set storage external, alter column age_band set storage external,
  alter column board_role set storage external, alter column board_voting set storage external,
  alter column international_recruit set storage external,
  alter column people set storage external, alter column fte set storage external;

-- What was stored as rows. The owner sees no tenant's rows while row-level security is forced.
alter table snapshot_cell no force row level security;
insert into snapshot_cube
select c.snapshot_id, 0, c.tenant_id, c.organisation_id, n.names,
  array_agg(coalesce(array_position(n.names, c.measure), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.clinical), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.band), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.medical_grade), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.ethnic_code), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.disability), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.sex), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.age_band), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.board_role), 0)::smallint),
  array_agg(coalesce(array_position(n.names, c.board_voting), 0)::smallint),
  array_agg(0::smallint), array_agg(c.people), array_agg(0::bigint)
from snapshot_cell c
join (select snapshot_id, array_agg(distinct text) as names
      from snapshot_cell, unnest(array[measure, clinical, band, medical_grade, ethnic_code, disability, sex, age_band,
        board_role, board_voting]) as text
      where text <> '' group by snapshot_id) n using (snapshot_id)
group by c.snapshot_id, c.tenant_id, c.organisation_id, n.names;
drop table snapshot_cell;

call fairway_protect_organisation('snapshot_cube');
call fairway_append_only('snapshot_cube');

create view snapshot_cell with (security_invoker = true) as
select c.snapshot_id, c.tenant_id, c.organisation_id,
  coalesce(c.names[u.measure], '') as measure,
  coalesce(c.names[u.clinical], '') as clinical,
  coalesce(c.names[u.band], '') as band,
  coalesce(c.names[u.medical_grade], '') as medical_grade,
  coalesce(c.names[u.ethnic_code], '') as ethnic_code,
  coalesce(c.names[u.disability], '') as disability,
  coalesce(c.names[u.sex], '') as sex,
  coalesce(c.names[u.age_band], '') as age_band,
  coalesce(c.names[u.board_role], '') as board_role,
  coalesce(c.names[u.board_voting], '') as board_voting,
  coalesce(c.names[u.international_recruit], '') as international_recruit,
  u.people, u.fte / 100000.0 as fte
from snapshot_cube c
cross join lateral unnest(c.measure, c.clinical, c.band, c.medical_grade, c.ethnic_code, c.disability, c.sex, c.age_band,
  c.board_role, c.board_voting, c.international_recruit, c.people, c.fte)
  as u (measure, clinical, band, medical_grade, ethnic_code, disability, sex, age_band, board_role, board_voting,
    international_recruit, people, fte);
grant select on snapshot_cell to ${app_role};

-- Totals of a snapshot, for the comparison with the year before.
alter table snapshot add column totals jsonb;
