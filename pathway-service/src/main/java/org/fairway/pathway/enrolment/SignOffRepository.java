package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries on what was signed. */
@ApplicationScoped
class SignOffRepository implements PanacheRepositoryBase<SignOff, UUID> {

  /** By the line that was signed. */
  Map<UUID, SignOff> of(UUID enrolment) {
    return list("enrolmentId", enrolment).stream()
        .collect(Collectors.toMap(SignOff::entryId, Function.identity()));
  }
}
