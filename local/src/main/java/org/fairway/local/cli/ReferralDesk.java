package org.fairway.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.server.ServerException;

/** What the coordinator of a care system does with the referrals that come in. */
final class ReferralDesk {
  private static final String LIST = "/v1/referrals";

  private final Api referral;

  ReferralDesk(Wallet wallet, String tenant) {
    String token = wallet.token(tenant, "coordinator", Optional.empty());
    this.referral = new Api(Service.REFERRAL.url(), () -> token);
  }

  /** Ids of the newest referrals that nobody has acknowledged. */
  List<String> waiting() {
    JsonNode page = referral.get(LIST + "?status=SUBMITTED&limit=100").expect(200).json();
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  /**
   * Acknowledges a referral unless somebody has, and accepts it.
   *
   * @return its reference
   * @throws ServerException with the service's reason if it cannot be accepted
   */
  String accept(String id) {
    String path = LIST + "/" + id;
    Answer seen = referral.get(path).expect(200);
    if (seen.json().path("status").asText().equals("SUBMITTED")) {
      seen = referral.move(path + "/acknowledge", Map.of(), seen.etag()).expect(200);
    }
    Answer accepted = referral.move(path + "/accept", Map.of(), seen.etag()).expect(200);
    return accepted.json().path("reference").asText();
  }
}
