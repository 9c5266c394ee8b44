package org.fairway.referral.person;

import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;
import org.fairway.referral.common.KeptOut;
import org.fairway.referral.common.Moment;
import org.fairway.referral.common.Texts;
import org.fairway.referral.person.PersonalData.RightToWork;

/** What must hold of a person's data beyond its form. */
final class PersonRules {

  private PersonRules() {}

  /** Everything that is wrong, with its place; empty when nothing is. */
  static List<Violation> broken(PersonalData data) {
    List<Violation> found = new ArrayList<>();
    if (data.lsoa21() != null && Lsoas.imdDecile(data.lsoa21()).isEmpty()) {
      found.add(new Violation("/lsoa21", "unknown-lsoa", "This is no English LSOA of 2021."));
    }
    if (Moment.beforeLiving(data.dateOfBirth())) {
      found.add(new Violation("/dateOfBirth", "too-long-ago", "Nobody is that old."));
    }
    numbers(data, found);
    groups(data, found);
    qualifications(data.more().qualifications(), found);
    record(data, found);
    FreeTexts.of(data)
        .forEach(
            (pointer, text) -> {
              if (KeptOut.in(text)) {
                found.add(
                    new Violation(
                        pointer,
                        "number-kept-out",
                        "NHS numbers and national insurance numbers are not kept."));
              }
            });
    return found;
  }

  /** The form leaves the digits open: brackets and dashes alone reach nobody. */
  private static void numbers(PersonalData data, List<Violation> found) {
    if (data.contact() != null) {
      number("/contact/phone", data.contact().phone(), found);
    }
    if (data.more().supporter() != null) {
      number("/supporter/phone", data.more().supporter().phone(), found);
    }
  }

  private static void number(String pointer, String phone, List<Violation> found) {
    if (phone != null && !Texts.telephone(phone)) {
      found.add(new Violation(pointer, "no-number", "A telephone number has 5 to 15 digits."));
    }
  }

  private static void groups(PersonalData data, List<Violation> found) {
    List<String> groups = data.priorityGroups();
    for (int i = 0; i < groups.size(); i++) {
      String pointer = "/priorityGroups/" + i;
      if (!PriorityGroups.known(groups.get(i))) {
        String detail = "This is none of the priority groups.";
        found.add(new Violation(pointer, "unknown-priority-group", detail));
      } else if (PriorityGroups.apart(groups.get(i))) {
        String detail = "Criminal-offence data is kept apart: record it under /offence.";
        found.add(new Violation(pointer, "kept-apart", detail));
      }
    }
    List<GroupEvidence> evidence = data.more().groupEvidence();
    for (int i = 0; i < evidence.size(); i++) {
      if (!groups.contains(evidence.get(i).priorityGroup())) {
        found.add(
            new Violation(
                "/groupEvidence/" + i + "/priorityGroup",
                "not-in-group",
                "The person is not in this priority group."));
      }
    }
  }

  private static void qualifications(List<Qualification> all, List<Violation> found) {
    for (int i = 0; i < all.size(); i++) {
      Qualification each = all.get(i);
      Regulator right =
          each.profession() == null ? null : each.profession().regulator().orElse(null);
      String pointer = "/qualifications/" + i;
      if (each.regulator() != null && each.regulator() != right) {
        found.add(
            new Violation(
                pointer + "/regulator", "regulator-unfit", "The profession has another one."));
      }
      boolean registered = each.registration() != null || each.registrationNumber() != null;
      if (registered && right == null) {
        found.add(
            new Violation(
                pointer + "/profession",
                "profession-unregulated",
                "There is no register for this profession."));
      }
    }
  }

  private static void record(PersonalData data, List<Violation> found) {
    PersonRecord more = data.more();
    if (more.availability() != null && !more.availability().hoursFit()) {
      found.add(
          new Violation(
              "/availability/mostHours", "fewer-than-fewest", "It is below the fewest hours."));
    }
    if (more.rightToWorkUntil() != null && data.rightToWork() != RightToWork.RESTRICTED) {
      found.add(
          new Violation(
              "/rightToWorkUntil", "right-unrestricted", "Only a restricted right has an end."));
    }
  }
}
