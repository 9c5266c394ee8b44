package org.fairway.referral.duplicate;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.fairway.referral.duplicate.MatchFactor.Agreement;
import org.fairway.referral.duplicate.MatchFactor.Kind;

/**
 * Compares two people. Names count up to 40 points by their Jaro-Winkler similarity (Winkler 1990),
 * a date of birth 30, a contact 20, the home area 10; another date of birth takes 20 away. What is
 * not known counts nothing. The order of the two does not matter.
 */
final class Matcher {
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  /** Names that are less similar say nothing: unrelated names reach as much by chance. */
  private static final double UNRELATED = 0.7;

  private static final double SAME_NAME = 0.999;
  private static final double SIMILAR_NAME = 0.85;
  private static final int NAME = 40;
  private static final int BORN = 30;
  private static final int BORN_ALMOST = 18;
  private static final int BORN_OTHERWISE = -20;
  private static final int CONTACT = 20;
  private static final int AREA = 10;

  private Matcher() {}

  static MatchScore compare(Likeness one, Likeness other) {
    return MatchScore.of(
        List.of(
            name(one, other),
            born(one.born(), other.born()),
            contact(one, other),
            area(one, other)));
  }

  private static MatchFactor name(Likeness one, Likeness other) {
    double straight = both(one.given(), other.given(), one.family(), other.family());
    double crossed = both(one.given(), other.family(), one.family(), other.given());
    double similarity = Math.max(straight, crossed);
    Agreement agreement =
        similarity >= SAME_NAME
            ? Agreement.SAME
            : similarity >= SIMILAR_NAME ? Agreement.SIMILAR : Agreement.DIFFERENT;
    double share = Math.max(0, (similarity - UNRELATED) / (1 - UNRELATED));
    return new MatchFactor(Kind.NAME, agreement, (int) Math.round(NAME * share));
  }

  private static double both(String a, String b, String c, String d) {
    return (similar(a, b) + similar(c, d)) / 2;
  }

  private static double similar(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? 0 : SIMILARITY.apply(a, b);
  }

  private static MatchFactor born(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return new MatchFactor(Kind.DATE_OF_BIRTH, Agreement.UNKNOWN, 0);
    }
    if (one.equals(other)) {
      return new MatchFactor(Kind.DATE_OF_BIRTH, Agreement.SAME, BORN);
    }
    return almost(one, other)
        ? new MatchFactor(Kind.DATE_OF_BIRTH, Agreement.SIMILAR, BORN_ALMOST)
        : new MatchFactor(Kind.DATE_OF_BIRTH, Agreement.DIFFERENT, BORN_OTHERWISE);
  }

  /** Day and month exchanged, or one of the three parts another: what typing does to a date. */
  private static boolean almost(LocalDate one, LocalDate other) {
    boolean day = one.getDayOfMonth() == other.getDayOfMonth();
    boolean month = one.getMonthValue() == other.getMonthValue();
    boolean year = one.getYear() == other.getYear();
    boolean exchanged =
        one.getDayOfMonth() == other.getMonthValue()
            && one.getMonthValue() == other.getDayOfMonth();
    return (year && (exchanged || day || month)) || (day && month);
  }

  private static MatchFactor contact(Likeness one, Likeness other) {
    boolean email = one.email() != null && one.email().equals(other.email());
    boolean phone = one.phone() != null && one.phone().equals(other.phone());
    if (email || phone) {
      return new MatchFactor(Kind.CONTACT, Agreement.SAME, CONTACT);
    }
    boolean compared =
        (one.email() != null && other.email() != null)
            || (one.phone() != null && other.phone() != null);
    return new MatchFactor(Kind.CONTACT, compared ? Agreement.DIFFERENT : Agreement.UNKNOWN, 0);
  }

  private static MatchFactor area(Likeness one, Likeness other) {
    if (one.area() == null || other.area() == null) {
      return new MatchFactor(Kind.AREA, Agreement.UNKNOWN, 0);
    }
    return one.area().equals(other.area())
        ? new MatchFactor(Kind.AREA, Agreement.SAME, AREA)
        : new MatchFactor(Kind.AREA, Agreement.DIFFERENT, 0);
  }
}
