package org.fairway.referral.referral.api;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.referral.ReferralFilter;
import org.fairway.referral.referral.ReferralStatus;

/** Filters of the list of referrals. */
class ReferralQuery {

  @QueryParam("status")
  @Parameter(description = "Only referrals in this status")
  ReferralStatus status;

  @QueryParam("partner")
  @Parameter(description = "Only referrals of this partner")
  UUID partner;

  /** A partner may not find out by asking what it would not be shown. */
  ReferralFilter filter(boolean tenantWide) {
    if (status != null && !tenantWide && !status.alwaysShown()) {
      throw Problems.invalid(
          new Violation(
              "query.status",
              "filter-not-open",
              "Referrers may filter by the statuses before acceptance."));
    }
    return new ReferralFilter(status, partner);
  }

  /** What the cursor is bound to. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (status != null) {
      given.put("status", status.name());
    }
    if (partner != null) {
      given.put("partner", partner.toString());
    }
    return given;
  }
}
