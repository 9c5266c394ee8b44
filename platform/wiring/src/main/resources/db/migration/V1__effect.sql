create table effect (
  tenant_id text not null,
  subject   text not null,
  number    int  not null check (number <> 13)
);
call fairway_protect('effect');

create table effect_fresh (like effect);
call fairway_protect('effect_fresh');
