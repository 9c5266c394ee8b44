package org.fairway.metrics.reference;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which people expect the values of a dimension: that of its list; of an open one by
 * the numbers in them, so that 9 comes before 10. Whoever did not say comes last.
 */
public final class ValueOrder {

  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  private ValueOrder() {}

  /** For values of which no list is known. */
  public static Comparator<String> natural() {
    return of(List.of());
  }

  /** For the values of a dimension; one that is not known is open. */
  public static Comparator<String> of(String dimension) {
    return of(DimensionBook.knows(dimension) ? DimensionBook.values(dimension) : List.of());
  }

  private static Comparator<String> of(List<String> listed) {
    return Comparator.comparingInt((String value) -> place(listed, value))
        .thenComparing(ValueOrder::compare);
  }

  private static int place(List<String> listed, String value) {
    if (value.equals("UNKNOWN")) {
      return Integer.MAX_VALUE;
    }
    if (value.startsWith("UNDER_") && !listed.contains(value)) {
      return -1;
    }
    int at = listed.indexOf(value);
    return at < 0 ? listed.size() : at;
  }

  private static int compare(String one, String other) {
    Matcher left = PIECE.matcher(one);
    Matcher right = PIECE.matcher(other);
    boolean more = left.find();
    boolean others = right.find();
    while (more && others) {
      int order = comparePieces(left.group(), right.group());
      if (order != 0) {
        return order;
      }
      more = left.find();
      others = right.find();
    }
    return more == others ? one.compareTo(other) : Boolean.compare(more, others);
  }

  /** As the pattern has it: other scripts' digits are text. */
  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static int comparePieces(String one, String other) {
    boolean numbers = isDigit(one.charAt(0)) && isDigit(other.charAt(0));
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
