-- Each index is written with each referral, so there is one for each question and no more. Ids are made by the service, are
-- never a caller's, and are asked for within a tenant: (tenant_id, id), which foreign keys need, answers that too.
alter table referral drop constraint referral_pkey, alter column id set not null;
alter table referral replica identity using index referral_tenant_id_id_key;
alter table person drop constraint person_pkey, alter column id set not null;
alter table person replica identity using index person_tenant_id_id_key;
alter table consent drop constraint consent_pkey, alter column id set not null;
alter table consent replica identity using index consent_tenant_id_id_key;

-- A draft has no reference: it need not be in the index.
create unique index referral_reference on referral (tenant_id, reference) where reference is not null;
alter table referral drop constraint referral_tenant_id_reference_key;

-- A timeline reads it backwards.
alter table referral_change drop constraint referral_change_pkey;
alter table referral_change add primary key (tenant_id, referral_id, at, id);
drop index referral_change_of_referral;
