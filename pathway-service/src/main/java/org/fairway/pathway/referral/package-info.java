/**
 * What other services told about referrals and consents: a read model in codes and pseudonyms,
 * built from events alone.
 */
package org.fairway.pathway.referral;
