/**
 * Those who carry cases: who they are, how many each may carry, and who carried what from when to
 * when. Knows nothing of how referrals move.
 */
package org.fairway.referral.caseworker;
