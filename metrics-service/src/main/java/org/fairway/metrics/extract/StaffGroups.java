package org.fairway.metrics.extract;

import java.util.Locale;
import java.util.Map;

/**
 * What the staff groups of the Electronic Staff Record say about the clinical column. Source: A
 * Guide to the Staff Group, Job Role and Area of Work classifications used in ESR.
 */
final class StaffGroups {

  static final int SAYS_NOTHING = 0;
  static final int MEDICAL = 1;
  static final int CLINICAL = 2;
  static final int NON_CLINICAL = 3;

  private static final Map<String, Integer> GROUPS =
      Map.of(
          "MEDICAL_AND_DENTAL", MEDICAL,
          "ADD_PROF_SCIENTIFIC_AND_TECHNIC", CLINICAL,
          "ADDITIONAL_CLINICAL_SERVICES", CLINICAL,
          "ALLIED_HEALTH_PROFESSIONALS", CLINICAL,
          "HEALTHCARE_SCIENTISTS", CLINICAL,
          "NURSING_AND_MIDWIFERY_REGISTERED", CLINICAL,
          "ADMINISTRATIVE_AND_CLERICAL", NON_CLINICAL,
          "ESTATES_AND_ANCILLARY", NON_CLINICAL);

  private StaffGroups() {}

  static int of(String text) {
    String key = text.toUpperCase(Locale.ROOT).replace("&", "AND").replaceAll("[^A-Z]+", "_");
    return GROUPS.getOrDefault(key, SAYS_NOTHING);
  }
}
