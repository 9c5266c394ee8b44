package org.fairway.referral.person;

import java.util.UUID;

/**
 * Who a person is, for comparing within the service. Shown to nobody.
 *
 * @param organisation the partner that entered them
 */
public record PersonIdentity(UUID id, String organisation, PersonalData data) {}
