/**
 * Pathways for staff in post: reciprocal mentoring in pairs, in which each is mentored by the
 * other; interview assistance, leadership development, cultural-intelligence training, career
 * coaching.
 */
package org.fairway.pathway.progression;
