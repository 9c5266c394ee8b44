-- The unique (tenant_id, id), which foreign keys need, is read backwards for a list: the same order.
drop index referral_listing;
drop index partner_listing;
drop index engagement_session_listing;
