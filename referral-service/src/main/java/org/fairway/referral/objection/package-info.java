/**
 * Objections of people to a purpose, each with a day from which it must have stopped. From that
 * moment on no consent for the purpose holds, whatever else happens; what was kept for it alone
 * goes.
 */
package org.fairway.referral.objection;
