package org.fairway.pathway.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/**
 * Tells facts of an enrolment that another feature keeps, such as the steps of a registration.
 * Every bean of this type is asked at every evaluation that looks at one of its facts, in its
 * transaction.
 */
public interface EnrolmentFacts {

  /** Those that it may tell. */
  Set<Fact> tells();

  /**
   * {@code known} and what is known beside it.
   *
   * @param on the day that is asked about
   */
  Facts of(Enrolment enrolment, LocalDate on, Facts known);
}
