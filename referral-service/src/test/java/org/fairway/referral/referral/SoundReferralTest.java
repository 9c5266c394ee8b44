package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses, whatever the service forgets. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SoundReferralTest {
  /** The row is sound, and then it is found that there is no such person. */
  private static final String SOUND = "23503";

  private static final String REFUSED = "42501";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'DRAFT', null, null           | status, reference, submitted_at | sound",
        "'DRAFT', 'R-1', now()         | status, reference, submitted_at |",
        "'SUBMITTED', null, null       | status, reference, submitted_at |",
        "'SUBMITTED', 'R-1', null      | status, reference, submitted_at |",
        "'SUBMITTED', 'R-1', now()     | status, reference, submitted_at | sound",
        "'DECLINED', 'R-1', now()      | status, reference, submitted_at |",
        "'WAITLISTED', 'R-1', now()    | status, reference, submitted_at |",
        "'COMPLETED', 'R-1', now()     | status, reference, submitted_at |",
        "'DRAFT', 'RNA'                | status, routed_to |",
        "'DRAFT', 'RNA', now()         | status, routed_to, routed_at | sound",
        "'DRAFT', '', now()            | status, routed_to, routed_at |",
        "'DRAFT', now()                | status, routed_until |",
        "'DRAFT', 0                    | status, outcome_hours |",
        "'DRAFT', 37.5                 | status, outcome_hours | sound",
        "'DRAFT', 80.5                 | status, outcome_hours |"
      })
  void aRowThatCannotBeIsRefused(String values, String columns, String sound) throws SQLException {
    // When
    String state =
        refusal(
            """
            insert into referral (id, tenant_id, organisation_id, person_id, source_type, pathway_type, created_at,
              updated_at, %s)
            values ('%s', 'QXX', 'QXX', '%s', 'SCHOOL', 'T_LEVEL', now(), now(), %s)"""
                .formatted(columns, UUID.randomUUID(), UUID.randomUUID(), values));

    // Then
    assertThat(state).isEqualTo(sound == null ? REFUSED : SOUND);
  }

  @ParameterizedTest
  @CsvSource({"MOVED, DRAFT, 23503", "MOVED, , 42501", "NOTE, , 23503"})
  void aMoveSaysWhereTo(String kind, String status, String expected) throws SQLException {
    // When
    String state =
        refusal(
            """
            insert into referral_change (id, tenant_id, organisation_id, referral_id, at, actor, kind, to_status)
            values ('%s', 'QXX', 'QXX', '%s', now(), 'a', '%s', %s)"""
                .formatted(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    kind,
                    status == null ? "null" : "'" + status + "'"));

    // Then
    assertThat(state).isEqualTo(expected);
  }

  private static String refusal(String sql) throws SQLException {
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('fairway.tenant', 'QXX', true), set_config('fairway.organisation', 'QXX', true)");
      statement.execute(sql);
      connection.rollback();
      return "none";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }
}
