package org.fairway.metrics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.fairway.metrics.extract.EsrColumn;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.metrics.extract.Oddities;
import org.fairway.metrics.extract.Oddity;

/** Makes the report on a file. */
final class QualityReports {

  private static final int MOST_POSTS = 20;
  private static final double FULL_TIME = 100_000;
  private static final List<EsrColumn> FIELDS =
      List.of(
          EsrColumn.ETHNIC_CODE,
          EsrColumn.DISABILITY,
          EsrColumn.SEX,
          EsrColumn.AGE_BAND,
          EsrColumn.INTERNATIONAL_RECRUIT,
          EsrColumn.LSOA21);

  private final double unknownShare;
  private final double headcountChange;

  /**
   * @param unknownShare of the staff, above which a field is remarked upon
   * @param headcountChange against the year before, above which it is remarked upon
   */
  QualityReports(double unknownShare, double headcountChange) {
    this.unknownShare = unknownShare;
    this.headcountChange = headcountChange;
  }

  QualityReport of(FoldResult result, Totals totals, Optional<YearBefore> before) {
    List<QualityReport.Field> fields = fields(totals, result.absentColumns());
    QualityReport.Change change = before.map(year -> change(totals, year)).orElse(null);
    boolean hours = !result.absentColumns().contains(EsrColumn.FTE);
    return new QualityReport(
        result.date(),
        result.rows(),
        totals.headcount(),
        totals.bank(),
        totals.board(),
        hours ? totals.fullTime() / FULL_TIME : null,
        fields,
        combinations(result.oddities()),
        result.absentColumns().stream().map(EsrColumn::header).toList(),
        compared(result),
        change,
        remarks(fields, result.oddities(), change));
  }

  private static QualityReport.Compared compared(FoldResult result) {
    if (result.absentColumns().contains(EsrColumn.ASSIGNMENT_ID)) {
      return QualityReport.Compared.NONE;
    }
    return result.allAssignmentsCompared()
        ? QualityReport.Compared.ALL
        : QualityReport.Compared.FIRST_TWO_MILLION;
  }

  /** Only fields that were looked at: totals of earlier years may know fewer. */
  static List<QualityReport.Field> fields(Totals totals, List<EsrColumn> absent) {
    return FIELDS.stream()
        .filter(column -> totals.unknown().containsKey(column.header()))
        .map(
            column -> {
              long unknown = totals.unknown().get(column.header());
              return new QualityReport.Field(
                  column.header(),
                  !absent.contains(column),
                  unknown,
                  share(unknown, totals.headcount()));
            })
        .toList();
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static List<QualityReport.Combination> combinations(Oddities oddities) {
    return Arrays.stream(Oddity.values())
        .filter(oddity -> oddities.count(oddity) > 0)
        .map(
            oddity ->
                new QualityReport.Combination(
                    oddity.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    oddity.meaning(),
                    oddities.count(oddity),
                    oddities.firstLine(oddity)))
        .toList();
  }

  private static QualityReport.Change change(Totals now, YearBefore year) {
    Totals then = year.totals();
    long difference = now.headcount() - then.headcount();
    return new QualityReport.Change(
        year.date(),
        year.version(),
        then.headcount(),
        difference,
        share(difference, then.headcount()),
        fields(then, List.of()),
        posts(then, now));
  }

  private static List<QualityReport.Post> posts(Totals then, Totals now) {
    TreeSet<String> names = new TreeSet<>(then.posts().keySet());
    names.addAll(now.posts().keySet());
    return names.stream()
        .map(
            name ->
                new QualityReport.Post(
                    name, then.posts().getOrDefault(name, 0L), now.posts().getOrDefault(name, 0L)))
        .filter(post -> post.before() != post.now())
        .sorted(
            Comparator.comparingLong(
                (QualityReport.Post post) -> -Math.abs(post.now() - post.before())))
        .limit(MOST_POSTS)
        .toList();
  }

  private List<String> remarks(
      List<QualityReport.Field> fields, Oddities oddities, QualityReport.Change change) {
    List<String> remarks = new ArrayList<>();
    for (QualityReport.Field field : fields) {
      if (field.supplied() && field.share() != null && field.share() > unknownShare) {
        remarks.add(
            "%s is unknown for %s of the staff.".formatted(field.column(), percent(field.share())));
      }
    }
    long odd = Arrays.stream(Oddity.values()).mapToLong(oddities::count).sum();
    if (odd > 0) {
      remarks.add(odd + " combinations of values can hardly be; the quality report lists them.");
    }
    if (change != null
        && change.relative() != null
        && Math.abs(change.relative()) > headcountChange) {
      remarks.add(
          "The headcount differs from that of %s by %s."
              .formatted(change.snapshotDate(), percent(change.relative())));
    }
    return remarks;
  }

  private static String percent(double share) {
    return "%.1f %%".formatted(100 * share);
  }
}
