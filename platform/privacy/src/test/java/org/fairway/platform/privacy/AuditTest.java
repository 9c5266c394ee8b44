package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
  private static final AuditFilter ALL = new AuditFilter(null, null, null, null);
  private final AuditFixture fixture = new AuditFixture();

  @Test
  void anEntryTellsWhoDidWhatToWhatAndWhy() {
    // Given
    String person = UUID.randomUUID().toString();

    // When
    fixture
        .audit()
        .record(
            "person.changed",
            "person",
            person,
            Outcome.ALLOWED,
            "direct-care",
            List.of("phone", "email", "phone"));

    // Then
    AuditEntry entry = fixture.list(ALL, null, 1).get(0);
    assertThat(entry.tenant()).isEqualTo(fixture.tenant);
    assertThat(entry.organisation()).isEqualTo(fixture.tenant);
    assertThat(entry.actor()).isEqualTo("subject-1");
    assertThat(entry.client()).isEqualTo("console");
    assertThat(entry.action()).isEqualTo("person.changed");
    assertThat(entry.subjectId()).isEqualTo(person);
    assertThat(entry.outcome()).isEqualTo("ALLOWED");
    assertThat(entry.purpose()).isEqualTo("direct-care");
    assertThat(entry.fields()).isEqualTo("email,phone");
    assertThat(entry.id().version()).isEqualTo(7);
    assertThat(entry.correlationId()).isNotBlank();
  }

  @Test
  void theListIsNewestFirstAndGoesOnWhereItStopped() {
    // Given
    for (int i = 1; i <= 5; i++) {
      fixture.record("step." + (char) ('a' + i));
    }

    // When
    List<AuditEntry> first = fixture.list(ALL, null, 2);
    List<AuditEntry> second = fixture.list(ALL, first.get(1).id(), 10);

    // Then
    assertThat(first).extracting(AuditEntry::action).containsExactly("step.f", "step.e");
    assertThat(second).extracting(AuditEntry::action).containsExactly("step.d", "step.c", "step.b");
  }

  @Test
  void allFiltersThatAreGivenMustHold() {
    // Given
    fixture.audit().record("person.read", "person", "1", Outcome.ALLOWED, null);
    fixture.audit().record("person.read", "person", "2", Outcome.ALLOWED, null);
    fixture.audit().record("person.erase", "person", "1", Outcome.DENIED, "hold");

    // When / Then
    assertThat(fixture.list(new AuditFilter(null, "person", "1", null), null, 9)).hasSize(2);
    assertThat(fixture.list(new AuditFilter("subject-1", "person", "1", "DENIED"), null, 9))
        .extracting(AuditEntry::action)
        .containsExactly("person.erase");
    assertThat(fixture.list(new AuditFilter("subject-2", null, null, null), null, 9)).isEmpty();
  }

  @Test
  void eachSubjectOfAListHasAnEntryOfItsOwn() {
    // When
    fixture
        .audit()
        .recordEach(
            "person.read", "person", List.of("1", "2", "3"), Outcome.ALLOWED, "direct-care");
    fixture.audit().recordEach("person.read", "person", List.of(), Outcome.ALLOWED, "direct-care");

    // Then
    assertThat(fixture.list(ALL, null, 9))
        .extracting(AuditEntry::subjectId)
        .containsExactly("3", "2", "1");
    fixture.extend();
    assertThat(fixture.verify()).returns(true, ChainReport::intact).returns(3L, ChainReport::links);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Given Name 17",
        "",
        "person.read\nperson.erase",
        "=cmd",
        "1person",
        "ethnicity: A"
      })
  void whatIsNoNameIsRefusedAndNotQuoted(String value) {
    // When / Then
    assertThatThrownBy(() -> fixture.audit().record(value, "person", null, Outcome.ALLOWED, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The audit action must match")
        .satisfies(e -> assertThat(value.isEmpty() || !e.getMessage().contains(value)).isTrue());
    assertThatThrownBy(
            () ->
                fixture.audit().record("a", "person", null, Outcome.ALLOWED, null, List.of(value)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fixture.count("audit_entry")).isZero();
  }

  @Test
  void aLongOrUnprintableReasonIsMadeFit() {
    // When
    fixture.audit().record("a", "person", null, Outcome.DENIED, "bad\nrole" + "x".repeat(500));

    // Then
    assertThat(fixture.list(ALL, null, 1).get(0).purpose()).startsWith("bad role").hasSize(200);
  }
}
