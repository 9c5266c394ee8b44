package org.fairway.metrics.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.GroupFigure;
import org.fairway.metrics.indicator.Result;

/** What usual mistakes give of the counts: other years, other groups, other units. */
final class Slips {

  private static final double HUNDRED = 100;

  /** Whose value is a percentage of the group that the standard is about. */
  private static final Set<Kind> OF_GROUPS =
      EnumSet.of(Kind.SURVEY, Kind.SHARE, Kind.PAY_QUARTERS, Kind.PROPORTION);

  private final Edition edition;
  private final IndicatorDefinition definition;
  private final Result result;
  private final Optional<Result> before;
  private final double truth;
  private final List<Slip> slips = new ArrayList<>();

  Slips(
      Edition edition,
      IndicatorDefinition definition,
      Result result,
      Optional<Result> before,
      double truth) {
    this.edition = edition;
    this.definition = definition;
    this.result = result;
    this.before = before;
    this.truth = truth;
  }

  /** The likely ones first. */
  List<Slip> all(String claimedGroup) {
    groups(claimedGroup);
    if (claimedGroup == null) {
      add(
          FindingCode.DEFINITION_WRONG,
          mixed(),
          "with those who did not say as " + edition.focus());
      windows();
      board();
      units();
    }
    return slips.stream().filter(slip -> slip.value() != null).toList();
  }

  private void windows() {
    if (definition.kind() != Kind.RELATIVE_LIKELIHOOD) {
      return;
    }
    add(FindingCode.WINDOW_WRONG, ofThisYear(), "the counts of this year alone");
    add(FindingCode.WINDOW_WRONG, ofBothYears(), "the counts of this year and the one before");
  }

  /** What a two-year figure would be without the year before. */
  private Double ofThisYear() {
    return ratio(figure -> figure.earlier() == null ? null : figure.numerator() - figure.earlier());
  }

  private Double ofBothYears() {
    return ratio(
        figure ->
            before
                .flatMap(earlier -> of(earlier, figure.group()))
                .map(GroupFigure::numerator)
                .map(earlier -> figure.numerator() + earlier)
                .orElse(null));
  }

  /** Counts of one group or another. */
  private interface Counting {
    Long of(GroupFigure figure);
  }

  private Double ratio(Counting counting) {
    Double top = rate(definition.top(), counting);
    Double bottom = rate(definition.bottom(), counting);
    return top == null || bottom == null || bottom == 0 ? null : top / bottom;
  }

  private Double rate(String group, Counting counting) {
    return of(result, group)
        .filter(figure -> figure.numerator() != null && figure.rate() != null)
        .filter(figure -> counting.of(figure) != null)
        .map(figure -> (double) counting.of(figure) / figure.denominator())
        .orElse(null);
  }

  private void groups(String claimedGroup) {
    boolean compared = OF_GROUPS.contains(definition.kind());
    boolean own = claimedGroup == null || claimedGroup.equals(edition.focus());
    if (compared && (own || claimedGroup.equals(edition.reference()))) {
      String other = own ? edition.reference() : edition.focus();
      add(FindingCode.GROUPS_SWAPPED, percent(other), "that of the other group");
    }
  }

  /** What it would be if those who did not say were of the group that the standard is about. */
  private Double mixed() {
    Optional<GroupFigure> unknown = of(result, Edition.UNKNOWN).filter(Slips::isCounted);
    Optional<GroupFigure> focus = of(result, edition.focus()).filter(Slips::isCounted);
    if (unknown.isEmpty() || focus.isEmpty()) {
      return null;
    }
    double people = (double) focus.get().numerator() + unknown.get().numerator();
    if (definition.kind() == Kind.SHARE) {
      return HUNDRED * people / focus.get().denominator();
    }
    Double other = rate(edition.reference(), GroupFigure::numerator);
    double rate = people / (focus.get().denominator() + unknown.get().denominator());
    if (definition.kind() != Kind.RELATIVE_LIKELIHOOD || other == null || other == 0 || rate == 0) {
      return null;
    }
    return edition.focus().equals(definition.top()) ? rate / other : other / rate;
  }

  private static boolean isCounted(GroupFigure figure) {
    return figure.numerator() != null && figure.denominator() != null && figure.denominator() > 0;
  }

  private void board() {
    if (definition.kind() == Kind.BOARD_GAP) {
      Double board = percent("BOARD_" + edition.focus());
      Double work = percent("WORKFORCE_" + edition.focus());
      add(FindingCode.SHARE_NOT_DIFFERENCE, board, "the board's share");
      add(FindingCode.SHARE_NOT_DIFFERENCE, work, "the workforce's share");
      Double relative = board == null || work == null || work == 0 ? null : truth / work;
      add(FindingCode.UNIT_WRONG, times(relative), "a percentage of the workforce's share");
    }
  }

  private void units() {
    if (definition.unit() == Unit.RATIO) {
      add(FindingCode.UNIT_WRONG, HUNDRED * truth, "the ratio times 100");
      add(FindingCode.UNIT_WRONG, HUNDRED * (truth - 1), "by how many per cent above parity");
    } else if (definition.unit() == Unit.PERCENT) {
      add(FindingCode.UNIT_WRONG, truth / HUNDRED, "a fraction of 1");
    }
  }

  private void add(FindingCode code, Double value, String words) {
    slips.add(new Slip(code, value, words));
  }

  private static Double times(Double value) {
    return value == null ? null : Double.valueOf(HUNDRED * value);
  }

  private Double percent(String group) {
    return of(result, group).map(GroupFigure::rate).map(Slips::times).orElse(null);
  }

  private static Optional<GroupFigure> of(Result from, String group) {
    return from.groups().stream()
        .filter(figure -> Objects.equals(figure.group(), group))
        .findFirst();
  }
}
