-- Whether an endpoint has anything to be sent is asked each second; what is due later, and what waits elsewhere, is passed by.
create index webhook_delivery_wait on webhook_delivery (tenant_id, endpoint_id, next_at) where state = 'PENDING';
