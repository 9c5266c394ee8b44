/**
 * The widening-participation impact report: what became of the referrals of an integrated care
 * system, step by step and by group.
 */
package org.fairway.reporting.impact;
