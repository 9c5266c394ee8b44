-- The lines of history take in all that happens to a referral, not only its moves: one timeline, one order.
alter table referral_change
  add column kind      text not null default 'MOVED',
  add column code      text,
  add column about_id  uuid,
  add column note_id   uuid,
  alter column to_status drop not null,
  add check (kind <> 'MOVED' or to_status is not null);
comment on column referral_change.code is 'What exactly happened, in the words of the kind: an action, a channel and result, a type of event.';
comment on column referral_change.about_id is 'The thing that the line is about: an appointment, an attempt, a child referral, an enrolment.';
drop index referral_change_of_referral;
create index referral_change_of_referral on referral_change (tenant_id, referral_id, at desc, id desc);

-- Text that people write about a referral. Apart from the lines, so that a line can stay when its text must go.
create table case_note (
  id               uuid        primary key,
  tenant_id        text        not null check (tenant_id <> ''),
  organisation_id  text        not null,
  referral_id      uuid        not null,
  visibility       text        not null check (visibility in ('TEAM', 'REFERRER')),
  author           text        not null,
  written_at       timestamptz not null,
  text             bytea       not null,
  foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
create index case_note_of_referral on case_note (tenant_id, referral_id, id desc);
call fairway_protect_organisation('case_note');
-- What the workforce team writes for itself is shown to nobody else, whatever a query forgets.
create policy team_wall on case_note as restrictive
  using (visibility = 'REFERRER' or fairway_organisation() = fairway_tenant());
