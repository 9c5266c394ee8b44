package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.OpenEnrolments;

/** Counts who is on a programme. */
@ApplicationScoped
class OpenEnrolmentCount implements OpenEnrolments {
  private static final List<EnrolmentStatus> OPEN =
      Arrays.stream(EnrolmentStatus.values()).filter(status -> !status.ended()).toList();

  private final EnrolmentRepository enrolments;

  OpenEnrolmentCount(EnrolmentRepository enrolments) {
    this.enrolments = enrolments;
  }

  @Override
  public long on(UUID programme) {
    return enrolments.count("programmeId = ?1 and status in ?2", programme, OPEN);
  }
}
