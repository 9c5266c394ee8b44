-- A referral that was reopened and accepted again begins anew: what ended before stays as it was. One at a time runs.
drop index enrolment_referral;
create unique index enrolment_referral_running on enrolment (tenant_id, referral_id)
  where status not in ('COMPLETED', 'WITHDRAWN', 'NOT_STARTED');
create index enrolment_of_referral on enrolment (tenant_id, referral_id, id desc);
