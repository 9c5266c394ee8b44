package org.fairway.metrics.export;

import org.fairway.metrics.disclosure.PolicyNote;

/** The rule of disclosure control in words; the policy's name is the same in every answer. */
final class DisclosureWords {

  private DisclosureWords() {}

  static String of(PolicyNote note) {
    if (!note.applied()) {
      return "none";
    }
    return note.roundedTo() == null
        ? note.policy() + ": hidden below " + note.threshold()
        : note.policy() + ": rounded to " + note.roundedTo();
  }
}
