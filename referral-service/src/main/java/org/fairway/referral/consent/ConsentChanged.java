package org.fairway.referral.consent;

import java.util.UUID;

/** Told inside the service, in the transaction in which a consent was given or withdrawn. */
public record ConsentChanged(UUID personId, ConsentPurpose purpose) {}
