package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
   * Lets through a version of a standard that the catalogue has. What was agreed before stays
   * agreed: a later catalogue without it keeps nobody from changing the rest of a plan.
   *
   * @throws Refusal kind INPUT, {@code unknown-standard} or {@code unknown-version}
   */
  void check(EnrolmentPlan before, EnrolmentPlan plan) {
    String reference = plan.standardReference();
    boolean stays =
        reference == null
            || (reference.equals(before.standardReference())
                && plan.standardVersion().equals(before.standardVersion()));
    if (stays) {
      return;
    }
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
