/**
 * Outreach sessions, workshops, meetings and training: who holds them, who has a place and who
 * waits for one, who came, and what came of it. Places are counted in a row of their own under a
 * lock, so that a session is never oversold and nobody waits while a place is free.
 */
package org.fairway.referral.engagement;
