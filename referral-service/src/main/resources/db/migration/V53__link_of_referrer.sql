-- A link that a referrer made opens only while the person lets the referrer know what becomes of the referral: who opens a link
-- cannot be told. Of links that there are already nobody knows who made them.
alter table status_link add column of_referrer boolean not null default true;
alter table status_link alter column of_referrer drop default;
