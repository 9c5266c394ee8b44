package org.fairway.referral.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ImportStepsTest {

  private static final String JOB =
      """
      insert into import_job (id, tenant_id, organisation_id, mode, atomicity, state, checksum, rows, actor, client, role,
        created_at, finished_at, heartbeat)
      values ('%1$s', '%2$s', '%2$s', 'COMMIT', 'ALL', '%3$s', 'x', 1, 'x', 'x', 'partner', now(), %4$s, now())""";

  @Inject ImportSteps steps;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();

  /** The second line is the control arm: a job that nobody ended fails and says why. */
  @ParameterizedTest
  @CsvSource({"CANCELLED, now(), CANCELLED 0 0", "RUNNING, null, FAILED 1 1"})
  void whoeverEndedAJobMeanwhileFindsItAsTheyLeftIt(String state, String ended, String after) {
    // Given
    UUID job = UUID.randomUUID();
    TestDatabase.execute(JOB.formatted(job, tenant, state, ended));
    List<RowError> errors = List.of(new RowError(1, "", "consent-missing", "Nobody asked."));

    // When
    work.run(Scope.worker(tenant), () -> steps.fail(job, errors, "A row is wrong."));

    // Then
    assertThat(
            TestDatabase.value(
                "select concat_ws(' ', state, error_count, (select count(*) from import_error where job_id = j.id))"
                    + " from import_job j where id = '"
                    + job
                    + "'"))
        .isEqualTo(after);
  }
}
