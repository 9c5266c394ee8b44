package org.fairway.pathway.enrolment;

import org.fairway.pathway.support.Refusal;

/**
 * A line of the ledger as it stands.
 *
 * @param hours the line
 * @param signOff who signed it; null while nobody has
 */
public record LedgerLine(RecordedHours hours, SignOff signOff) {

  public HoursEntry entry() {
    return hours.entry();
  }

  /** Its version: a line never changes but that it is signed, once. */
  public long version() {
    return signOff == null ? 0 : 1;
  }

  /**
   * Lets through who may undo it besides the ICS: the employer with whom the hours were spent, who
   * alone could have signed them; and of hours with no employer who recorded them.
   *
   * @throws Refusal kind INPUT
   */
  void checkedForReversing(String employer, String actor) {
    boolean own =
        entry().employer() == null
            ? actor.equals(hours.recordedBy())
            : entry().employer().equals(employer);
    if (!own) {
      throw Refusal.input(
          "", "other-organisation", "The ICS reverses hours with other organisations.");
    }
  }

  /**
   * Lets through who may sign it.
   *
   * @throws Refusal kind STATE
   */
  void checkedForSigning(HoursLedger ledger, String employer, String actor) {
    if (signOff != null) {
      throw Refusal.state("entry-signed", "This entry is signed already.");
    }
    if (!ledger.standing().contains(entry())) {
      throw Refusal.state("entry-reversed", "What is reversed, or reverses, is not signed.");
    }
    if (!employer.equals(entry().employer())) {
      throw Refusal.state(
          "other-employer", "A person of the employer with whom the hours were spent signs them.");
    }
    if (actor.equals(hours.recordedBy())) {
      throw Refusal.state("own-entry", "Somebody other than who recorded the hours signs them.");
    }
  }
}
