package org.fairway.pathway.rules;

import java.util.List;

/**
 * What one version of a rule asks and how it concludes. Knows no date but those among the facts.
 */
public interface Check {

  /** Everything it may look at, in reading order. Looking at anything else is an error. */
  List<Fact> inputs();

  /** Those without which it is not asked: the answer is then UNKNOWN and names them. */
  default List<Fact> needed() {
    return inputs();
  }

  /** Concludes; all {@link #needed} facts are there. */
  Ruling rule(Facts facts);
}
