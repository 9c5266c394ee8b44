package org.fairway.referral.consent;

import org.fairway.referral.person.Supporter;

/**
 * Who helped a person to consent, or consented for them.
 *
 * @param name in the clear; stored sealed
 */
public record ConsentSupporter(String name, Supporter.Relation relation) {}
