package org.fairway.referral.partner;

/** The registers whose names are kept. */
public enum IdentifierScheme {
  ODS,
  CHARITY,
  COMPANY,
  UKPRN,
  URN
}
