package org.fairway.referral.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.PriorityGroups;
import org.fairway.referral.codes.PriorityGroups.Category;
import org.fairway.referral.referral.Reference;
import org.fairway.referral.referral.ReferralStatus;

/** What may be looked for, and by whom. */
@ApplicationScoped
class WantedRules {

  private final PersonTerms terms;
  private final CurrentScope scope;

  WantedRules(PersonTerms terms, CurrentScope scope) {
    this.terms = terms;
    this.scope = scope;
  }

  SearchFilter filter(Wanted wanted) {
    List<ReferralStatus> statuses = wanted.statuses() == null ? List.of() : wanted.statuses();
    checkCurtain(statuses);
    checkTeam(wanted.care());
    List<Violation> wrong = new ArrayList<>();
    String reference = reference(wanted.reference(), wrong);
    List<List<String>> sought = new ArrayList<>(words(wanted.name(), wrong));
    sought.addAll(groups(wanted.priorityGroups(), wrong));
    if (wanted.submittedFrom() != null
        && wanted.submittedTo() != null
        && wanted.submittedTo().isBefore(wanted.submittedFrom())) {
      wrong.add(
          new Violation("/submittedTo", "ends-before-start", "The days end before they begin."));
    }
    if (!wrong.isEmpty()) {
      throw Problems.invalid(wrong);
    }
    return new SearchFilter(
        reference,
        List.copyOf(sought),
        statuses.stream().distinct().toList(),
        wanted.partner(),
        wanted.pathwayType(),
        wanted.submittedFrom(),
        wanted.submittedTo(),
        wanted.care());
  }

  /** Who carries a referral, and what is late, is the team's own. */
  private void checkTeam(Care care) {
    if (scope.get().tenantWide()) {
      return;
    }
    List<Violation> closed = new ArrayList<>();
    closed("/assigned", care.assigned() != null, closed);
    closed("/assignedTo", care.caseworker() != null, closed);
    closed("/overdue", care.overdue(), closed);
    closed("/overdueClock", care.clock() != null, closed);
    if (!closed.isEmpty()) {
      throw Problems.invalid(closed);
    }
  }

  private static void closed(String pointer, boolean asked, List<Violation> closed) {
    if (asked) {
      String detail = "This is for the workforce team.";
      closed.add(new Violation(pointer, "filter-not-open", detail));
    }
  }

  /** A partner may not find out by asking what it would not be shown. */
  private void checkCurtain(List<ReferralStatus> statuses) {
    for (int i = 0; i < statuses.size(); i++) {
      if (!scope.get().tenantWide() && !statuses.get(i).alwaysShown()) {
        throw Problems.invalid(
            new Violation(
                "/statuses/" + i,
                "filter-not-open",
                "Referrers may look for the statuses before acceptance."));
      }
    }
  }

  private static String reference(String typed, List<Violation> wrong) {
    if (typed == null) {
      return null;
    }
    return Reference.parse(typed)
        .map(Reference::value)
        .orElseGet(
            () -> {
              String detail = "A character is wrong: the check character does not fit.";
              wrong.add(new Violation("/reference", "reference-invalid", detail));
              return null;
            });
  }

  private List<List<String>> words(String name, List<Violation> wrong) {
    List<List<String>> words = name == null ? List.of() : terms.sought(scope.get().tenant(), name);
    if (name != null && words.isEmpty()) {
      wrong.add(new Violation("/name", "name-empty", "A name has letters."));
    }
    return words;
  }

  private static List<List<String>> groups(List<String> codes, List<Violation> wrong) {
    List<String> given = codes == null ? List.of() : codes;
    for (int i = 0; i < given.size(); i++) {
      Category category = PriorityGroups.categoryOf(given.get(i));
      if (category == null || category == Category.CRIMINAL_OFFENCE) {
        String detail = "This is no priority group that people are found by.";
        wrong.add(new Violation("/priorityGroups/" + i, "unknown-priority-group", detail));
      }
    }
    return given.stream().map(PersonTerms::group).map(List::of).toList();
  }
}
