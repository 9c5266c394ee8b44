package org.fairway.pathway.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Specialism;
import org.fairway.pathway.support.Horizon;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/**
 * What is agreed of an enrolment.
 *
 * @param startsOn first day, or null
 * @param endsOn last day as agreed at first, without breaks; or null
 * @param employers ODS codes of those with whom the time is spent, the main one first
 * @param standardReference of apprenticeships: {@code ST0216}; their funding and length change
 *     between versions, so that both are named or none
 * @param specialism of a T Level
 * @param regulator of an overseas registration
 */
public record EnrolmentPlan(
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> employers,
    String standardReference,
    String standardVersion,
    Specialism specialism,
    Regulator regulator) {
  /** What references of each type of apprenticeship begin with. */
  private static final Map<PathwayType, String> PREFIXES =
      Map.of(
          PathwayType.APPRENTICESHIP, "ST",
          PathwayType.APPRENTICESHIP_FOUNDATION, "FA",
          PathwayType.APPRENTICESHIP_UNIT, "AU");

  public EnrolmentPlan {
    employers = employers == null ? List.of() : List.copyOf(employers);
  }

  /**
   * Lets through what a pathway of this type can have.
   *
   * @throws Refusal kind INPUT for days that nobody plans, an end before the start, an employer
   *     twice, or what belongs to another type
   */
  void checkedFor(PathwayType type) {
    Horizon.require(startsOn, Today.inEngland(), "/startsOn");
    Horizon.require(endsOn, Today.inEngland(), "/endsOn");
    if (endsOn != null && (startsOn == null || endsOn.isBefore(startsOn))) {
      throw Refusal.input(
          "/endsOn", "ends-before-start", "A plan has a first day, and ends on it or later.");
    }
    if (Set.copyOf(employers).size() < employers.size()) {
      throw Refusal.input("/employers", "employer-twice", "Name each employer once.");
    }
    if ((standardReference == null) != (standardVersion == null)) {
      throw Refusal.input(
          "/standardVersion", "reference-and-version", "Name reference and version, or neither.");
    }
    String prefix = PREFIXES.get(type);
    if (standardReference != null && (prefix == null || !standardReference.startsWith(prefix))) {
      throw otherType("/standardReference", type);
    }
    if (specialism != null && type != PathwayType.T_LEVEL_PLACEMENT) {
      throw otherType("/specialism", type);
    }
    if (regulator != null && type != PathwayType.OVERSEAS_QUALIFIED_REGISTRATION) {
      throw otherType("/regulator", type);
    }
  }

  private static Refusal otherType(String pointer, PathwayType type) {
    return Refusal.input(pointer, "other-pathway-type", "No such thing belongs to " + type + ".");
  }
}
