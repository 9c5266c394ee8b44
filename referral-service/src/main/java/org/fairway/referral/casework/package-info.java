/**
 * What is done for somebody who was referred: notes, attempts to reach them, appointments. Each is
 * a line of the referral's timeline too, written in the same transaction.
 */
package org.fairway.referral.casework;
