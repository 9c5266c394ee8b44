/** The code lists that ship with the service. */
package org.fairway.referral.codes;
