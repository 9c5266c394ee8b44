package org.fairway.pathway.matching;

import java.util.UUID;

/** A profile to begin with: it fits what {@code Offered} offers. */
public final class Profiled {
  private Profiled() {}

  public static String path(UUID referral) {
    return "/v1/matching-profiles/" + referral;
  }

  /**
   * @param changes pairs of what is replaced by what
   */
  public static String json(String... changes) {
    String json =
        """
        {"skills": ["TALKING_TO_PATIENTS"], "qualificationLevel": 2, "qualifications": [], "leastHours": "16.00",
         "mostHours": "30.00", "patterns": ["DAYS"], "lsoa21": "E01009719", "travelKilometres": 20,
         "availableFrom": "2026-09-01", "needs": ["JOB_COACH"], "declaredGroups": [], "pathwayTypes": []}""";
    for (int i = 0; i < changes.length; i += 2) {
      json = json.replace(changes[i], changes[i + 1]);
    }
    return json;
  }
}
