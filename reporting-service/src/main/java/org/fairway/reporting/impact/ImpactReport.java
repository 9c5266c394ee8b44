package org.fairway.reporting.impact;

import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.Making;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.ReportDocument.Fact;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.wording.Audiences;
import org.fairway.reporting.wording.Organisations;

/**
 * Builds the widening-participation impact report of one integrated care system and financial year.
 */
public final class ImpactReport {
  private ImpactReport() {}

  /**
   * The report.
   *
   * @param funnels the chain by each attribute; the whole is the same in all of them and is taken
   *     from the first
   * @param organisation code of the integrated care system
   * @throws IllegalArgumentException without any funnel
   */
  public static ReportDocument of(
      List<Funnel> funnels, String organisation, String period, Making making) {
    if (funnels.isEmpty()) {
      throw new IllegalArgumentException("An impact report needs the chain from referral to work");
    }
    Funnel whole = funnels.get(0);
    String subject = Organisations.name(organisation);
    List<Section> sections = new ArrayList<>(List.of(ChainSection.of(whole, organisation, period)));
    funnels.stream()
        .filter(funnel -> funnel.groupBy() != null)
        .map(funnel -> GroupSection.of(funnel, organisation, period))
        .forEach(sections::add);
    return new ReportDocument(
        "WIDENING_PARTICIPATION_IMPACT",
        "Widening participation: impact report",
        subject,
        period,
        whole.audience(),
        making.retrieved(),
        ChainSentences.highlights(whole),
        sections,
        notes(),
        provenance(whole, organisation, making));
  }

  private static List<String> notes() {
    return List.of(
        "The report counts referrals made in the financial year, and what had become of each when the figures were fetched. A"
            + " person who was referred twice counts twice.",
        "Equality monitoring is voluntary. People who did not answer are shown as not known and are never left out of a total.",
        "Shares are computed from counts and rounded once, half up, when they are shown.",
        "Hidden [c]: the numbers are small enough to point to people. Not defined [z]: nobody stood at the stage before, so there"
            + " is no share.");
  }

  private static List<Fact> provenance(Funnel whole, String organisation, Making making) {
    return List.of(
        new Fact("Organisation", Organisations.name(organisation) + " (" + organisation + ")"),
        new Fact("Referrals made", whole.from() + " to " + whole.to()),
        new Fact("Audience", Audiences.name(whole.audience())),
        new Fact(
            "Disclosure control",
            whole.disclosure() == null ? "not stated" : whole.disclosure().words()),
        new Fact("Checksum of the inputs (SHA-256)", making.inputsChecksum()),
        new Fact("Made by", "Fairway reporting " + making.codeVersion()));
  }
}
