package org.fairway.referral.partner;

/**
 * Keycloak has something in the way that trying again does not remove; the message names no person.
 */
class AccountRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccountRefusedException(String message) {
    super(message);
  }
}
