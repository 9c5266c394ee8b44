package org.fairway.pathway.enrolment;

/** What became of a person's enrolment when they took a place of an opportunity. */
public enum PlaceOutcome {
  MOVED("The enrolment moved on to ACCEPTED."),
  AHEAD("The enrolment was as far already, or farther; it does not move back."),
  NO_PROGRAMME("The enrolment is on no programme yet; put it on one, then offer and accept there."),
  PROGRAMME_FULL(
      "No place of the enrolment's programme can be had: all are taken, or it is closed."),
  OTHER_EMPLOYER(
      "The enrolment is on another employer's programme; it did not move. Withdraw it, or leave it."),
  NONE("The referral has no open enrolment on this pathway.");

  private final String sentence;

  PlaceOutcome(String sentence) {
    this.sentence = sentence;
  }

  /** What a caseworker reads. */
  public String sentence() {
    return sentence;
  }
}
