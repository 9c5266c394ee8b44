package org.fairway.referral.objection;

import java.util.UUID;
import org.fairway.referral.consent.ConsentPurpose;

/**
 * Told inside the service, in the transaction in which an objection's stop-by day is obeyed: what
 * is kept for the purpose alone must go.
 */
public record ObjectionInForce(UUID personId, ConsentPurpose purpose) {}
