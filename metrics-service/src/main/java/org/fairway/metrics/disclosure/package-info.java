/**
 * Statistical disclosure control: what may be shown beyond the organisation that the counts belong
 * to.
 *
 * <p>Counts from 1 to the threshold less one are hidden, and with them whatever would give them
 * away: the percentages made from them, and enough other lines that no subtraction from a total
 * tells them. Zero is shown. When there is a doubt, more is hidden.
 *
 * <p>{@code LinkedTables} says what is printed and what a reader knows to add up; {@code
 * Disclosure} decides by {@code Policy} and answers a {@code Protection}. Inside, a {@code Grid} is
 * the tables by numbers, a {@code Sight} what the reader knows of each count by itself, an {@code
 * Attack} what follows from the sums (by {@code OneSum}, {@code Network} or {@code Programme}), and
 * {@code Hiding} asks {@code Choice} for more until the attack fails. All of it is plain Java,
 * without state between calls, safe for any number of threads.
 */
package org.fairway.metrics.disclosure;
