package org.fairway.reporting.wres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Making;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.ReportDocument.Fact;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.wording.Audiences;

/** Builds the WRES annual report from the figures of one organisation and year. */
public final class WresReport {
  private WresReport() {}

  public static ReportDocument of(IndicatorSet set, Making making) {
    List<IndicatorSection> chapters =
        set.indicators().stream().map(indicator -> IndicatorSection.of(set, indicator)).toList();
    List<Section> sections =
        Stream.concat(
                Stream.of(WresSummary.section(set)),
                chapters.stream().map(IndicatorSection::section))
            .toList();
    return new ReportDocument(
        "WRES_ANNUAL",
        "Workforce Race Equality Standard: annual report",
        set.displayName(),
        set.period(),
        set.audience(),
        making.retrieved(),
        highlights(set, chapters),
        sections,
        notes(),
        provenance(set, making));
  }

  private static List<String> highlights(IndicatorSet set, List<IndicatorSection> chapters) {
    List<String> highlights = new ArrayList<>(List.of(completeness(set)));
    for (IndicatorSection chapter : chapters) {
      boolean leads =
          chapter.indicator.id().equals("1") && chapter.indicator.status() == Status.COMPUTED;
      if (leads || Boolean.TRUE.equals(chapter.indicator.adverse())) {
        highlights.add(chapter.sentences().get(0));
      }
    }
    return highlights;
  }

  private static String completeness(IndicatorSet set) {
    long computed = set.indicators().stream().filter(i -> i.status() == Status.COMPUTED).count();
    List<Indicator> adverse =
        set.indicators().stream().filter(i -> Boolean.TRUE.equals(i.adverse())).toList();
    String words =
        computed
            + " of "
            + set.indicators().size()
            + " indicators could be stated for "
            + set.period()
            + ". ";
    if (adverse.isEmpty()) {
      return words
          + "No likelihood ratio lies outside the range that is taken as no adverse impact.";
    }
    boolean one = adverse.size() == 1;
    return words
        + (one ? "Indicator " : "Indicators ")
        + list(adverse)
        + (one ? " lies" : " lie")
        + " outside the range that is taken as no adverse impact.";
  }

  private static String list(List<Indicator> indicators) {
    String ids = indicators.stream().map(Indicator::id).collect(Collectors.joining(", "));
    int last = ids.lastIndexOf(", ");
    return last < 0 ? ids : ids.substring(0, last) + " and " + ids.substring(last + 2);
  }

  private static List<String> notes() {
    return List.of(
        "BME stands for Black and minority ethnic, as the standard uses it: every ethnic category except White British, White"
            + " Irish and any other White background. People whose ethnicity is not known are counted in the workforce and in"
            + " no ratio.",
        "Figures are headcounts and not full-time equivalents.",
        "Ratios and shares are computed from counts and rounded once, half up, when they are shown.",
        "The range taken as no adverse impact is a rule of thumb and not a significance test. Read it together with the 95%"
            + " confidence interval, the range that the tables show.",
        "Hidden [c]: the numbers are small enough to point to people. Not supplied [x]: the organisation has not sent the"
            + " figures. Not defined [z]: a denominator is zero, so no figure exists.");
  }

  private static String kind(String code) {
    return switch (code) {
      case "FACTS" -> "Figures";
      case "SNAPSHOT" -> "Workforce extract";
      default -> code;
    };
  }

  private static List<Fact> provenance(IndicatorSet set, Making making) {
    String sources =
        set.indicators().stream()
            .flatMap(indicator -> indicator.sources().stream())
            .map(
                source ->
                    kind(source.kind())
                        + " \u201c"
                        + source.source()
                        + "\u201d version "
                        + source.version())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return List.of(
        new Fact("Organisation", set.displayName() + " (" + set.organisation() + ")"),
        new Fact("Period", set.period() + ", workforce on " + set.snapshotDate()),
        new Fact("Audience", Audiences.name(set.audience())),
        new Fact(
            "Disclosure control",
            set.disclosure() == null ? "not stated" : set.disclosure().words()),
        new Fact("Definitions", String.valueOf(set.definitionVersion())),
        new Fact("Sources", sources.isEmpty() ? "none" : sources),
        new Fact("Checksum of the inputs (SHA-256)", making.inputsChecksum()),
        new Fact("Made by", "Fairway reporting " + making.codeVersion()));
  }
}
