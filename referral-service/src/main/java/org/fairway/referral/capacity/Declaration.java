package org.fairway.referral.capacity;

/**
 * What a receiver says of itself.
 *
 * @param freePlaces beside those of its programmes; null for none that it knows
 */
public record Declaration(Intake intake, WhenFull whenFull, Integer freePlaces) {}
