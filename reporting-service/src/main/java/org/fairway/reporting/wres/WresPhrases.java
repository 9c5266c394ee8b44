package org.fairway.reporting.wres;

import java.util.Map;
import org.fairway.reporting.wording.Phrase;

/** Everyday words for the nine indicators; titles as published come with the figures. */
final class WresPhrases {
  private static final Map<String, Phrase> PHRASES =
      Map.of(
          "1", new Phrase("staff", "worked in the organisation"),
          "2", new Phrase("applicants", "to be appointed from shortlisting"),
          "3", new Phrase("staff", "to enter the formal disciplinary process"),
          "4", new Phrase("staff", "to access non-mandatory training and professional development"),
          "5",
              new Phrase(
                  "staff",
                  "said they had experienced harassment, bullying or abuse from patients, relatives or the public in the last"
                      + " 12 months"),
          "6",
              new Phrase(
                  "staff",
                  "said they had experienced harassment, bullying or abuse from other staff in the last 12 months"),
          "7",
              new Phrase(
                  "staff",
                  "believed that the organisation provides equal opportunities for career progression or promotion"),
          "8",
              new Phrase(
                  "staff",
                  "said they had personally experienced discrimination at work from a manager, team leader or other"
                      + " colleague"),
          "9", new Phrase("people", "sat on the board"));

  private static final Map<String, String> SHORT_TITLES =
      Map.of(
          "1", "Workforce by pay band",
          "2", "Appointment from shortlisting",
          "3", "Formal disciplinary process",
          "4", "Training and development",
          "5", "Harassment from patients or the public",
          "6", "Harassment from staff",
          "7", "Equal opportunities for progression",
          "8", "Discrimination at work",
          "9", "Board and workforce");

  private WresPhrases() {}

  static Phrase of(String indicator) {
    return PHRASES.getOrDefault(indicator, new Phrase("staff", "met the indicator"));
  }

  static String shortTitle(String indicator) {
    return SHORT_TITLES.getOrDefault(indicator, "Indicator " + indicator);
  }
}
