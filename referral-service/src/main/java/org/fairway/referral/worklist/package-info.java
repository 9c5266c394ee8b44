/**
 * What needs whom today: one question over clocks, appointments, checks and what referrers must
 * answer. It owns no table and changes nothing.
 */
package org.fairway.referral.worklist;
