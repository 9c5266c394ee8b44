/**
 * Consent receipts. They are asked anew for every use, so a withdrawal holds at once; other
 * services hear of each.
 */
package org.fairway.referral.consent;
