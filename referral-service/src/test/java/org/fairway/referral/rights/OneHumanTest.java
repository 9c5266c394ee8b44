package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fairway.platform.privacy.subject.SubjectField;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRecordKind;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.referral.rights.SubjectAccess.Access;
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

  /** Not every column is told, so two acts may look alike. */
  @Test
  void twoRowsOfOneRecordThatLookAlikeAreBothTold() {
    // Given
    SubjectRecordSet first = kept(record("1"), record("1"));

    // When
    SubjectRecordSet told = OneHuman.records(List.of(first, kept(record("1"))));

    // Then
    assertThat(told.kinds().get(0).records()).containsExactly(record("1"), record("1"));
  }

  @Test
  void whoLookedAtAComparisonOfTwoRecordsIsToldOnce() {
    // Given
    Access earlier = new Access(Instant.EPOCH, "QHL", "duplicate.read", null);
    Access later = new Access(Instant.EPOCH.plusSeconds(1), "QHL", "duplicate.merge", null);

    // When
    List<Access> told =
        OneHuman.accesses(List.of(List.of(later, earlier), List.of(later, earlier)));

    // Then
    assertThat(told).containsExactly(later, earlier);
  }
}
