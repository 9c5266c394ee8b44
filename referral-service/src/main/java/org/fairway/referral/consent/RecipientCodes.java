package org.fairway.referral.consent;

import java.util.List;
import java.util.regex.Pattern;

/** Who may receive, as others are told: by code. What is none may be a name, and is not told. */
final class RecipientCodes {

  /** Stands for those who were named in words: an empty list would say that nobody was. */
  static final String OTHER = "OTHER";

  // A code of an organisation, a kind of organisation in several words, an id. One longer word in
  // capitals may be a surname.
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z0-9]{3}|(?=[A-Z]*[0-9])[A-Z0-9]{4,10}|[A-Z]+(_[A-Z]+)+"
              + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RecipientCodes() {}

  static List<String> of(List<String> recipients) {
    return recipients.stream()
        .map(each -> CODE.matcher(each).matches() ? each : OTHER)
        .distinct()
        .toList();
  }
}
