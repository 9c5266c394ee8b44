/**
 * Feeds: the tables that people send of recruitment, casework, training, the staff survey and the
 * board.
 *
 * <p>A feed is a file ({@code feeds/}): its columns, what they are called elsewhere, which codes
 * they hold, and which figure of which measure a cell is. Whatever a feed brings becomes facts by
 * the rules of the {@code fact} package, all of a file or nothing.
 */
package org.fairway.metrics.upload;
