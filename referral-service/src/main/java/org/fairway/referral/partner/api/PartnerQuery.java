package org.fairway.referral.partner.api;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.referral.partner.AgreementState;
import org.fairway.referral.partner.PartnerFilter;
import org.fairway.referral.partner.PartnerStatus;

/** Filters of the list of partners. */
class PartnerQuery {

  @QueryParam("status")
  @Parameter(description = "Only partners in this status")
  PartnerStatus status;

  @QueryParam("agreement")
  @Parameter(description = "Only partners whose agreement is so today")
  AgreementState agreement;

  PartnerFilter filter() {
    return new PartnerFilter(status, agreement);
  }

  /** What the cursor is bound to. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (status != null) {
      given.put("status", status.name());
    }
    if (agreement != null) {
      given.put("agreement", agreement.name());
    }
    return given;
  }
}
