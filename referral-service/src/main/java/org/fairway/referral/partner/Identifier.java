package org.fairway.referral.partner;

/**
 * A name that some register gave an organisation.
 *
 * @param scheme the register: ODS, CHARITY, COMPANY, UKPRN or URN
 * @param value the name in it
 */
public record Identifier(IdentifierScheme scheme, String value) {

  String stored() {
    return scheme + ":" + value;
  }

  static Identifier ofStored(String stored) {
    int colon = stored.indexOf(':');
    return new Identifier(
        IdentifierScheme.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
  }
}
