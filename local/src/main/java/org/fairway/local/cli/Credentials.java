package org.fairway.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairway.local.identity.Persona;

/** What an integrator's program has to be told: where the suite is, and who the program is. */
final class Credentials {
  private Credentials() {}

  /** Environment variables by name, in the order in which they are shown. */
  static Map<String, String> of(Layout layout, String tenant) {
    Addresses addresses = RunningSuite.addresses(layout);
    Wallet wallet = new Wallet(layout, addresses);
    Persona partner = wallet.persona(tenant, "integration");
    Persona reports = wallet.persona(tenant, "reports");
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "FAIRWAY_TOKEN_ENDPOINT", addresses.realmUrl() + "/protocol/openid-connect/token");
    variables.put("FAIRWAY_REFERRAL_URL", Service.REFERRAL.url());
    variables.put("FAIRWAY_REPORTING_URL", Service.REPORTING.url());
    variables.put("FAIRWAY_TENANT", tenant);
    variables.put("FAIRWAY_PARTNER_CLIENT_ID", partner.name());
    variables.put("FAIRWAY_PARTNER_CLIENT_SECRET", partner.secret());
    variables.put("FAIRWAY_REPORTS_CLIENT_ID", reports.name());
    variables.put("FAIRWAY_REPORTS_CLIENT_SECRET", reports.secret());
    return variables;
  }
}
