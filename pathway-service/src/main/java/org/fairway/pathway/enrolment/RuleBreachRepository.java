package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Queries on breaches. */
@ApplicationScoped
class RuleBreachRepository implements PanacheRepositoryBase<RuleBreach, UUID> {

  /** In the order in which they were found. */
  List<RuleBreach> of(UUID enrolment) {
    return list("enrolmentId = ?1 order by id", enrolment);
  }

  /** Those that are not cured. */
  List<RuleBreach> open(UUID enrolment) {
    return list("enrolmentId = ?1 and curedAt is null", enrolment);
  }

  /** Closes those of these rules that are open, and says how many there were. */
  int cure(UUID enrolment, Set<String> rules, Instant now) {
    return update(
        "curedAt = ?1 where enrolmentId = ?2 and rule in ?3 and curedAt is null",
        now,
        enrolment,
        rules);
  }
}
