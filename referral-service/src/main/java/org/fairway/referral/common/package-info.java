/** Small things that several features show or say alike. */
package org.fairway.referral.common;
