package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairway.pathway.catalogue.Catalogue;
import org.fairway.pathway.catalogue.Standard;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.catalogue.Standards;
import org.fairway.pathway.support.Refusal;

/** Holds the standard that is agreed against the catalogue that is read. */
@ApplicationScoped
class AgreedStandards {
  private final Standards standards;

  AgreedStandards(Standards standards) {
    this.standards = standards;
  }

  /**
   * Lets through a version of a standard that the catalogue has, and a first day on which that
   * version may be started; of another version than was agreed also the day on which the person
   * began. What was agreed before stays agreed: a later catalogue without it keeps nobody from
   * changing the rest of a plan.
   *
   * @param startedOn first day on the pathway, or null
   * @throws Refusal kind INPUT, {@code unknown-standard}, {@code unknown-version} or {@code
   *     outside-start-window}
   */
  void check(EnrolmentPlan before, EnrolmentPlan plan, LocalDate startedOn) {
    String reference = plan.standardReference();
    boolean stays =
        reference == null
            || (reference.equals(before.standardReference())
                && plan.standardVersion().equals(before.standardVersion()));
    if (!stays) {
      requireKnown(plan);
      checkStart(plan, startedOn, "/standardVersion");
    }
    if (!stays || !Objects.equals(plan.startsOn(), before.startsOn())) {
      checkStart(plan, plan.startsOn(), "/startsOn");
    }
  }

  /**
   * Lets through a first day on which the agreed version may be started, as the catalogue that is
   * read has it; the learner record takes no other. Nothing is asked of a version that it lacks.
   *
   * @param day null while it is not known
   * @param pointer where in the request it stands
   * @throws Refusal kind INPUT, {@code outside-start-window}
   */
  void checkStart(EnrolmentPlan plan, LocalDate day, String pointer) {
    if (plan.standardReference() == null || day == null) {
      return;
    }
    standards
        .find(plan.standardReference(), plan.standardVersion())
        .filter(found -> !found.takesStartOn(day))
        .ifPresent(
            found -> {
              throw Refusal.input(
                  pointer,
                  "outside-start-window",
                  "%s version %s is started %s; agree on another version or day."
                      .formatted(plan.standardReference(), plan.standardVersion(), found.starts()));
            });
  }

  private void requireKnown(EnrolmentPlan plan) {
    String reference = plan.standardReference();
    Catalogue live = standards.live();
    List<Standard> versions = live.versions(reference);
    if (versions.isEmpty()) {
      throw Refusal.input(
          "/standardReference",
          "unknown-standard",
          "The catalogue that is read has no standard " + reference + ".");
    }
    if (StandardKey.of(reference, plan.standardVersion()).flatMap(live::find).isEmpty()) {
      throw Refusal.input(
          "/standardVersion",
          "unknown-version",
          "The catalogue that is read has %s in %s, not in that version."
              .formatted(reference, named(versions)));
    }
  }

  private static String named(List<Standard> versions) {
    return versions.stream().map(one -> one.key().version()).collect(Collectors.joining(", "));
  }
}
