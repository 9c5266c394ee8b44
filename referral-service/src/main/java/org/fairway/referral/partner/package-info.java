/**
 * Partner organisations: registration, agreement, suspension, and the accounts that follow in
 * Keycloak. The change and the wish for accounts are one transaction; a worker fulfils the wish and
 * tries again until it is done.
 */
package org.fairway.referral.partner;
