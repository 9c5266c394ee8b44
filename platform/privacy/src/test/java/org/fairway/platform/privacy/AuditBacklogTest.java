package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.web.Ids;
import org.junit.jupiter.api.Test;

class AuditBacklogTest {
  @Test
  void theAgeOfTheOldestIsReadFromItsId() {
    // Given
    UUID made = Ids.next();
    AuditBacklog.Waiting waiting = new AuditBacklog.Waiting(3, made);
    // Then
    assertThat(waiting.oldestSeconds(Instant.now().plusSeconds(90))).isBetween(90.0, 100.0);
    assertThat(waiting.oldestSeconds(Instant.now().minusSeconds(90))).isZero();
  }

  @Test
  void nothingThatWaitsHasNoAge() {
    assertThat(new AuditBacklog.Waiting(0, null).oldestSeconds(Instant.now())).isZero();
  }
}
