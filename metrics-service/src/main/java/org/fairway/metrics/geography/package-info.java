/**
 * Which integrated care board an area belonged to on a day.
 *
 * <p>Boards are merged and split, some of them right through, so that history is cut anew by the
 * areas that people live in and never from board to board. A map is data with a first day.
 */
package org.fairway.metrics.geography;
