package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentMoveTest {
  private static final Set<String> COORDINATOR = Set.of("coordinator");
  private static final List<String> ROLES =
      List.of(
          "partner", "coordinator", "employer", "analyst", "privacy", "integration", "operator");

  /** From, move, and who may make it: every triple that is allowed. Every other one is refused. */
  private static final Map<String, Set<String>> TABLE =
      """
      EXPRESSED_INTEREST OFFER     coordinator employer
      EXPRESSED_INTEREST WITHDRAW  coordinator employer partner
      OFFERED            ACCEPT    coordinator partner
      OFFERED            WITHDRAW  coordinator employer partner
      ACCEPTED           ENROL     coordinator employer
      ACCEPTED           NOT_START coordinator employer
      ACCEPTED           WITHDRAW  coordinator employer partner
      ENROLLED           ACTIVATE  coordinator employer
      ENROLLED           NOT_START coordinator employer
      ENROLLED           WITHDRAW  coordinator employer partner
      ACTIVE             PAUSE     coordinator employer
      ACTIVE             COMPLETE  coordinator employer
      ACTIVE             WITHDRAW  coordinator employer partner
      BREAK              RESUME    coordinator employer
      BREAK              WITHDRAW  coordinator employer partner
      """
          .lines()
          .map(line -> List.of(line.split("\\s+")))
          .collect(
              Collectors.toMap(
                  row -> row.get(0) + " " + row.get(1),
                  row -> Set.copyOf(row.subList(2, row.size()))));

  /** The operation of each move, whose permission has to agree with the table. */
  private static final Map<EnrolmentMove, String> OPERATIONS =
      Map.of(
          EnrolmentMove.OFFER, "offerPlace",
          EnrolmentMove.ACCEPT, "acceptPlace",
          EnrolmentMove.ENROL, "enrolPerson",
          EnrolmentMove.ACTIVATE, "activateEnrolment",
          EnrolmentMove.PAUSE, "pauseEnrolment",
          EnrolmentMove.RESUME, "resumeEnrolment",
          EnrolmentMove.COMPLETE, "completeEnrolment",
          EnrolmentMove.WITHDRAW, "withdrawEnrolment",
          EnrolmentMove.NOT_START, "markNotStarted");

  @Test
  void exactlyTheTriplesOfTheTableAreAllowed() {
    int allowed = 0;
    for (EnrolmentStatus from : EnrolmentStatus.values()) {
      for (EnrolmentMove move : EnrolmentMove.values()) {
        for (String role : ROLES) {
          boolean may = TABLE.getOrDefault(from + " " + move, Set.of()).contains(role);
          allowed += may ? 1 : 0;

          assertThat(move.obstacle(from, Set.of(role)) == null)
              .as("%s %s as %s", from, move, role)
              .isEqualTo(may);
        }
      }
    }
    assertThat(allowed).isEqualTo(36);
  }

  @ParameterizedTest
  @EnumSource
  void thePermissionTableLetsThroughTheSameRoles(EnrolmentMove move) {
    Permission permission =
        PermissionTable.load().all().stream()
            .filter(one -> one.operation().equals(OPERATIONS.get(move)))
            .findFirst()
            .orElseThrow();
    Set<String> inTable =
        TABLE.entrySet().stream()
            .filter(row -> row.getKey().endsWith(" " + move))
            .flatMap(row -> row.getValue().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(permission.roles())).isEqualTo(inTable);
  }

  @Test
  void thePathLeadsFromInterestToCompletion() {
    // Given
    EnrolmentStatus status = EnrolmentStatus.EXPRESSED_INTEREST;

    // When
    for (EnrolmentMove move :
        List.of(
            EnrolmentMove.OFFER,
            EnrolmentMove.ACCEPT,
            EnrolmentMove.ENROL,
            EnrolmentMove.ACTIVATE,
            EnrolmentMove.PAUSE,
            EnrolmentMove.RESUME,
            EnrolmentMove.COMPLETE)) {
      status = move.apply(status, COORDINATOR);
    }

    // Then
    assertThat(status).isEqualTo(EnrolmentStatus.COMPLETED);
    assertThat(status.ended()).isTrue();
  }

  @Test
  void fromAnEndNoMoveLeadsOnForAnybody() {
    for (EnrolmentMove move : EnrolmentMove.values()) {
      assertThat(Arrays.stream(EnrolmentStatus.values()).filter(EnrolmentStatus::ended))
          .hasSize(3)
          .allMatch(end -> move.obstacle(end, Set.copyOf(ROLES)) != null);
    }
  }

  @Test
  void whoMayNotIsToldSoBeforeWhetherItWouldLeadOn() {
    assertThatThrownBy(
            () -> EnrolmentMove.OFFER.apply(EnrolmentStatus.COMPLETED, Set.of("partner")))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.ROLE));
  }

  @Test
  void aMoveThatDoesNotLeadFromHereSaysSo() {
    assertThatThrownBy(() -> EnrolmentMove.COMPLETE.apply(EnrolmentStatus.OFFERED, COORDINATOR))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STATE))
        .hasMessage("Cannot complete. Not possible from OFFERED.");
  }
}
