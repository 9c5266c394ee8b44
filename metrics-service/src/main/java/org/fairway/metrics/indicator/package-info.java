/**
 * Computes indicators from facts by the catalogue's definitions.
 *
 * <p>Everything is computed from counts and rounded once, half-up, when it is shown. Unknown is a
 * group of its own: in the denominator of a share, on neither side of a ratio. A figure that cannot
 * be computed says why; it is never 0, 1 or infinity.
 */
package org.fairway.metrics.indicator;
