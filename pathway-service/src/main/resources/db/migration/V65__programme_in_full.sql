-- What a programme is for, who pays, what it offers besides its main pathway, what it wants to reach, and its end before time.
alter table programme
  add column aims           text check (length(aims) between 1 and 2000),
  add column funder         text check (length(funder) between 1 and 200),
  add column pathway_types  varchar(60)[] not null default '{}',
  add column targets        text not null default '[]',
  add column closed_on      date,
  add column closing_reason text check ((closing_reason is null) = (closed_on is null));
comment on column programme.pathway_types is 'Pathways besides pathway_type.';
alter table programme_place add column closed boolean not null default false;
comment on column programme_place.closed is 'No more places are taken; decided under the lock that counts them.';
