package org.fairway.referral.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralStatus;

/**
 * What is looked for; all that is given must hold.
 *
 * @param reference canonical; null for any
 * @param terms by which the person is found: of words of the name first, then of groups, one of
 *     each list; none for any person
 * @param statuses one of them; none for any
 * @param partner null for any
 * @param pathwayType null for any
 * @param from first day of submission, in England; null for any
 * @param to last day of submission, in England; null for any
 * @param care never null
 */
record SearchFilter(
    String reference,
    List<List<String>> terms,
    List<ReferralStatus> statuses,
    UUID partner,
    PathwayType pathwayType,
    LocalDate from,
    LocalDate to,
    Care care) {

  /** Whether the person is looked for, not only the referral. */
  boolean aboutPerson() {
    return !terms.isEmpty();
  }

  boolean byDay() {
    return from != null || to != null;
  }

  boolean late() {
    return care.overdue() || care.clock() != null;
  }

  /** Names of what was asked for, for the audit. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    add(fields, "reference", reference != null);
    add(fields, "name", terms.stream().anyMatch(term -> !group(term)));
    add(fields, "priorityGroups", terms.stream().anyMatch(SearchFilter::group));
    add(fields, "statuses", !statuses.isEmpty());
    add(fields, "partner", partner != null);
    add(fields, "pathwayType", pathwayType != null);
    add(fields, "submitted", byDay());
    add(fields, "assigned", care.assigned() != null || care.caseworker() != null);
    add(fields, "overdue", late());
    return fields;
  }

  private static boolean group(List<String> term) {
    return term.get(0).startsWith("g:");
  }

  private static void add(List<String> fields, String name, boolean given) {
    if (given) {
      fields.add(name);
    }
  }
}
