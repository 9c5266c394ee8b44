package org.fairway.pathway.programme;

/** What happens to people who are on a programme that closes. */
public enum OnClosing {
  /** The programme stays open while there is anybody. */
  REFUSE,
  /** Those who hold a place go on to their end; nobody new is offered one. */
  FINISH
}
