/**
 * The chain from a community referral to lasting work, projected from events.
 *
 * <p>The projection takes events in any order and any number of times: a moment is the earliest
 * told, an attribute is that of the highest version. A referral counts for a stage when it reached
 * that stage or a later one. Equality answers arrive on a topic of their own, by pseudonym, and are
 * used for counting alone.
 */
package org.fairway.metrics.funnel;
