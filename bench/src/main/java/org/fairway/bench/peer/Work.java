package org.fairway.bench.peer;

/** What peers are asked, as the product is. */
public enum Work {
  /** A referral of a person that is there, by the one organisation. */
  CREATE("referrals begun"),
  /** One referral of the organisation by its id. */
  READ("read by id"),
  /** The newest 20 of the organisation, as they are now. */
  WORKLIST("worklist");

  private final String title;

  Work(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
