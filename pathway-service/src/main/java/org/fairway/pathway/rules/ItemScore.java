package org.fairway.pathway.rules;

/**
 * The score of one item of the IPS fidelity scale.
 *
 * @param item 1 to 25
 * @param score as it was given; 1 to 5 where it is right
 */
public record ItemScore(int item, int score) {}
