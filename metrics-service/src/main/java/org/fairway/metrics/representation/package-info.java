/**
 * Representation against the community: who works here, who is referred and who starts, beside who
 * lives here.
 *
 * <p>The population is taken as it is, without an error of its own; the interval and p-value are
 * those of the share that stands beside it. Unknown is on neither side and told apart.
 */
package org.fairway.metrics.representation;
