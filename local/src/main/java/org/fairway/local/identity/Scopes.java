package org.fairway.local.identity;

/** The scopes that the local personas ask for. */
public final class Scopes {
  /** Of the four services. The roles of the caller still decide what the caller may do. */
  public static final String PEOPLE =
      "partners:read partners:write people:read people:write equality:write equality:read "
          + "offences:write offences:read "
          + "referrals:read referrals:write webhooks:read webhooks:write referral:operate subjects:read subjects:write "
          + "pathways:read pathways:write ats:write pathway:operate "
          + "metrics:read metrics:write metrics:operate "
          + "reports:read reports:write reporting:operate";

  /** What a partner's machine client may ask for. */
  public static final String PARTNER_MACHINE =
      "partners:read people:read people:write equality:write offences:write "
          + "referrals:read referrals:write webhooks:read webhooks:write pathways:read";

  /** What a care system's own machine client for reports may ask for. */
  public static final String REPORTS_MACHINE = "metrics:read reports:read reports:write";

  private Scopes() {}
}
