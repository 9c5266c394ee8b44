-- Whether somebody who started is still there after 13, 26 and 52 weeks: three entries for each outcome that can last.
create table sustained_check (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  weeks            integer     not null check (weeks in (13, 26, 52)),
  due_on           date        not null,
  result           text        check (result in ('SUSTAINED', 'NOT_SUSTAINED', 'NOT_KNOWN')),
  found_on         date,
  source           text        check (source in ('TEAM', 'PATHWAY')),
  check ((result is null) = (found_on is null) and (result is null) = (source is null)),
  unique (tenant_id, referral_id, weeks),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
create index sustained_check_due on sustained_check (tenant_id, due_on) where result is null;
call fairway_protect_organisation('sustained_check');

-- What pathways told about days in work; kept, because it may be told before the outcome is known.
create table work_news (
  referral_id      uuid        not null,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  in_work_on       date,
  ended_on         date,
  primary key (tenant_id, referral_id),
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
call fairway_protect_organisation('work_news');
