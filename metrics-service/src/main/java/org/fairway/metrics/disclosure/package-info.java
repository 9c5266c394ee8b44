/**
 * Statistical disclosure control: what may be shown beyond the organisation that the counts belong
 * to.
 *
 * <p>Counts from 1 to the threshold less one are hidden, and with them whatever would give them
 * away: the percentages made from them, and enough other lines that no subtraction from a total
 * tells them. Zero is shown. When there is a doubt, more is hidden.
 */
package org.fairway.metrics.disclosure;
