package org.fairway.referral.codes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The priority groups of a person, and how carefully the law wants each to be handled. */
public final class PriorityGroups {

  /** How the law sees the fact that a person belongs to a group. */
  public enum Category {
    ORDINARY,
    /** Health, disability, ethnicity and the like: needs a condition of its own to be held. */
    SPECIAL,
    /** Criminal-offence data: kept apart, never on the wire. */
    CRIMINAL_OFFENCE
  }

  private static final Map<String, Category> CATEGORY =
      CodeFile.read("priority_groups.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("code"), row -> category(row.get("special_category"))));

  private PriorityGroups() {}

  private static Category category(String value) {
    return switch (value) {
      case "no" -> Category.ORDINARY;
      case "yes" -> Category.SPECIAL;
      case "criminal-offence" -> Category.CRIMINAL_OFFENCE;
      default -> throw new IllegalStateException("Unknown category " + value);
    };
  }

  /** True for a code of the list. */
  public static boolean known(String code) {
    return CATEGORY.containsKey(code);
  }

  /** Null for an unknown code. */
  public static Category categoryOf(String code) {
    return CATEGORY.get(code);
  }

  /** True for a group that tells of criminal offences: it is not kept with the others. */
  public static boolean apart(String code) {
    return categoryOf(code) == Category.CRIMINAL_OFFENCE;
  }

  /** The codes that may leave the service: sorted, without criminal-offence data. */
  public static List<String> shareable(Collection<String> codes) {
    return codes.stream()
        .filter(code -> categoryOf(code) != Category.CRIMINAL_OFFENCE)
        .sorted()
        .toList();
  }
}
