/**
 * How long referrals wait, and who is told. {@link org.fairway.referral.sla.WorkingCalendar}
 * counts, {@link org.fairway.referral.sla.ClockRules} says which clock runs in which status, {@link
 * org.fairway.referral.sla.Clocks} starts, pauses and stops them in the transaction of the move,
 * and {@link org.fairway.referral.sla.ClockSweep} tells of warnings and breaches: each once,
 * whatever dies and however many instances there are.
 */
package org.fairway.referral.sla;
