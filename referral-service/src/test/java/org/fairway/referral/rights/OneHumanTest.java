package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairway.platform.privacy.subject.SubjectField;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRecordKind;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.junit.jupiter.api.Test;

class OneHumanTest {

  private static SubjectRecord record(String id) {
    return new SubjectRecord(List.of(new SubjectField("id", id)));
  }

  private static SubjectRecordSet kept(SubjectRecord... deliveries) {
    List<SubjectRecordKind> kinds =
        List.of(new SubjectRecordKind("news sent to subscribers", List.of(deliveries)));
    return new SubjectRecordSet("referral-service", kinds);
  }

  /** News of a merging names both, and so is kept of both. */
  @Test
  void whatIsKeptOfTwoRecordsOfAHumanIsToldOnceAndTheRestInItsOrder() {
    // Given
    SubjectRecordSet first = kept(record("1"), record("2"));
    SubjectRecordSet second = kept(record("2"), record("3"));

    // When
    SubjectRecordSet told = OneHuman.records(List.of(first, second));

    // Then
    assertThat(told.kinds()).hasSize(1);
    assertThat(told.kinds().get(0).records())
        .containsExactly(record("1"), record("2"), record("3"));
  }
}
