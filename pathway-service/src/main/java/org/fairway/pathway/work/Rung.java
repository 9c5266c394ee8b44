package org.fairway.pathway.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ladder into and up the nursing workforce, lowest first. */
@Schema(name = "CareerRung")
public enum Rung {
  FOUNDATION(null),
  HEALTHCARE_SUPPORT_WORKER("2"),
  SENIOR_HEALTHCARE_SUPPORT_WORKER("3"),
  NURSING_ASSOCIATE("4"),
  REGISTERED_NURSE("5");

  private final String band;

  Rung(String band) {
    this.band = band;
  }

  /** Agenda for Change band; null for the foundation, which has none. */
  public String band() {
    return band;
  }

  /** Where somebody of a band stands; no band is the foundation, and none above band 5 is on it. */
  public static Optional<Rung> of(String band) {
    return Arrays.stream(values())
        .filter(rung -> band == null ? rung.band == null : band.equals(rung.band))
        .findFirst();
  }

  /** The one above; empty on the last. */
  public Optional<Rung> next() {
    List<Rung> ladder = List.of(values());
    return ladder.stream().skip(ladder.indexOf(this) + 1L).findFirst();
  }
}
