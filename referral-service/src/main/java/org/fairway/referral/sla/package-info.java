/**
 * How long referrals wait. So far only the wait for the acknowledgement, as a figure for operators.
 */
package org.fairway.referral.sla;
