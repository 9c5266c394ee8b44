/** Referrals by file, over HTTP. */
package org.fairway.referral.bulk.api;
