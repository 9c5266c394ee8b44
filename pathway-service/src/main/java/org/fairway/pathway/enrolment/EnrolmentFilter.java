package org.fairway.pathway.enrolment;

import java.util.UUID;

/** What a list of enrolments is narrowed to; null leaves a condition out. */
public record EnrolmentFilter(UUID referral, EnrolmentStatus status, UUID programme) {}
