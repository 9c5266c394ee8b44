package org.fairway.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.fairway.client.http.ApiClient;
import org.fairway.client.pathway.OpportunityPatch;
import org.fairway.client.pathway.ProgrammePatch;
import org.fairway.client.pathway.RequirementsPatch;
import org.fairway.client.pathway.WorkPattern;
import org.fairway.client.referral.PersonContactPatch;
import org.fairway.client.referral.PersonPatch;
import org.fairway.client.referral.ReferralPatch;
import org.fairway.client.referral.WebhookEndpointPatch;
import org.junit.jupiter.api.Test;

class MergePatchTest {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  /** A list that is sent, be it empty, replaces what is there. */
  @Test
  void aPatchSendsWhatWasSetAndNothingElse() throws JsonProcessingException {
    for (Object untouched :
        List.of(
            new OpportunityPatch(),
            new RequirementsPatch(),
            new ProgrammePatch(),
            new PersonPatch(),
            new PersonContactPatch(),
            new ReferralPatch(),
            new WebhookEndpointPatch())) {
      assertThat(JSON.writeValueAsString(untouched)).isEqualTo("{}");
    }
    OpportunityPatch patch = new OpportunityPatch().places(2).addPatternsItem(WorkPattern.DAYS);
    assertThat(JSON.readTree(JSON.writeValueAsString(patch)))
        .isEqualTo(JSON.readTree("{\"places\": 2, \"patterns\": [\"DAYS\"]}"));
    assertThat(JSON.writeValueAsString(new OpportunityPatch().supports(List.of())))
        .isEqualTo("{\"supports\":[]}");
  }
}
