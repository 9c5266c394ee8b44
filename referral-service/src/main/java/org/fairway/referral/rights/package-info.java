/**
 * What people may ask for about what is kept of them: a copy over all services, erasure, and that
 * it is stored and not used; and the legal hold that stands against erasure.
 */
package org.fairway.referral.rights;
