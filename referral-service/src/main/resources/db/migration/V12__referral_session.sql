-- The session from which a referral came, if it came from one.
alter table referral add column session_id uuid;
alter table referral add foreign key (tenant_id, session_id) references engagement_session (tenant_id, id);
create index referral_of_session on referral (tenant_id, session_id) where session_id is not null;
