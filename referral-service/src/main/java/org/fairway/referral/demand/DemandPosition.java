package org.fairway.referral.demand;

import java.time.Instant;
import java.util.UUID;

/** Where a page of the list ends. */
public record DemandPosition(Instant occurredAt, UUID id) {}
