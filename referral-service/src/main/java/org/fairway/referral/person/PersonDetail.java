package org.fairway.referral.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A person as the caller may see them.
 *
 * @param data null while the person does not consent to being shown to the caller
 */
public record PersonDetail(
    UUID id, String organisation, Instant createdAt, long version, PersonalData data) {}
