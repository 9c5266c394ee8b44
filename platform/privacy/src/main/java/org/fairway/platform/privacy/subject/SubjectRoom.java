package org.fairway.platform.privacy.subject;

import java.util.List;

/**
 * What a service keeps about a person in a place that its own database role cannot enter, or that
 * one statement does not tell. Implementations are CDI beans; they work in the caller's
 * transaction.
 */
public interface SubjectRoom {

  /** What its records are called to the person. */
  String kind();

  /** All that is kept of a person; empty for nothing. */
  List<SubjectRecord> tell(Subject whom);

  /** Erases it, and says how many records it erased. */
  int erase(Subject whom);
}
