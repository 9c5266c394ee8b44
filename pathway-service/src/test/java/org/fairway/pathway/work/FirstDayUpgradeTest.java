package org.fairway.pathway.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.pathway.Jobs;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the upgrade makes of jobs that were written down before the first day was known. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FirstDayUpgradeTest {
  @Inject FirstDaySweep sweep;

  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  @BeforeEach
  void enrolled() {
    path = Given.interested(coordinator, "CAREER_COACHING");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
  }

  /** As the release before began it: it looked at no employment. */
  private void began(String on) {
    TestDatabase.execute(
        "update enrolment set status = 'ACTIVE', started_on = '%s', version = version + 1 where id = '%s'"
            .formatted(on, Given.id(path)));
  }

  private static void upgraded() throws IOException, SQLException {
    try (Connection owner = TestDatabase.owner();
        Statement statement = owner.createStatement();
        InputStream script =
            FirstDayUpgradeTest.class.getResourceAsStream(
                "/db/migration/V111__jobs_before_the_first_day.sql")) {
      owner.setAutoCommit(false);
      statement.execute("drop table employment_to_count");
      statement.execute(new String(script.readAllBytes(), UTF_8));
      owner.commit();
      owner.setAutoCommit(true);
    }
  }

  private static List<String> waiting() {
    return TestDatabase.column("select employment_id::text from employment_to_count");
  }

  @Test
  void whatTheReleaseBeforeLeftCountsFromTheFirstDayOnce() throws Exception {
    // Given a new job and an old one, each with a step up, and one of which all is as it was
    String fresh = Jobs.inPost(coordinator, path, "2025-10-15", "2");
    Jobs.found(coordinator, fresh, "2026-01-20", "3");
    String old = Jobs.inPost(coordinator, path, "2023-02-01", "2");
    Jobs.found(coordinator, old, "2025-06-01", "3");
    Jobs.found(coordinator, old, "2025-10-01", "4");
    String same = Jobs.inPost(coordinator, path, "2022-02-01", "2");
    Jobs.found(coordinator, same, "2025-08-31", "3");
    began("2025-09-01");
    // When
    upgraded();
    assertThat(waiting())
        .contains(Given.id(fresh).toString(), Given.id(old).toString())
        .doesNotContain(Given.id(same).toString());
    AtOnce.times(3, sweep::run);
    sweep.run();
    // Then
    as(coordinator).get(fresh).then().body("origin", equalTo("DESTINATION"));
    as(coordinator).get(old).then().body("origin", equalTo("IN_POST"));
    assertThat(Sent.typesAbout(Given.id(fresh)))
        .containsExactly("employment.started", "employment.sustained", "employment.progressed");
    assertThat(Sent.typesAbout(Given.id(old)))
        .containsExactly("employment.started", "employment.progressed");
    assertThat(Sent.typesAbout(Given.id(same))).isEmpty();
    assertThat(Jobs.reminders(fresh)).containsExactly("13 false", "26 true", "52 true");
    assertThat(Jobs.reminders(old)).isEmpty();
    assertThat(waiting()).doesNotContain(Given.id(fresh).toString(), Given.id(old).toString());
    // And the job may be where they went
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-02-01\"}")
        .statusCode(200);
    Jobs.wentTo(coordinator, path, "2025-10-15", "2");
  }

  @Test
  void ofWhomWasErasedNothingIsWrittenDownAnew() throws Exception {
    // Given a new job and an old one with a step up, of a person who was erased since
    String fresh = Jobs.inPost(coordinator, path, "2025-10-15", "2");
    String old = Jobs.inPost(coordinator, path, "2023-02-01", "2");
    Jobs.found(coordinator, old, "2025-10-01", "4");
    began("2025-09-01");
    TestDatabase.execute(
        "update enrolment set person = 'erased-' || id where id = '" + Given.id(path) + "'");
    // When
    upgraded();
    assertThat(waiting()).contains(Given.id(fresh).toString(), Given.id(old).toString());
    sweep.run();
    // Then
    for (String employment : List.of(fresh, old)) {
      as(coordinator).get(employment).then().body("origin", equalTo("IN_POST"));
      assertThat(Sent.typesAbout(Given.id(employment))).isEmpty();
      assertThat(Jobs.reminders(employment)).isEmpty();
      assertThat(waiting()).doesNotContain(Given.id(employment).toString());
    }
  }

  @Test
  void whatWasToldSinceIsNotToldAgain() throws Exception {
    // Given a new job of which a step up was told since, as of one they were in before
    String fresh = Jobs.inPost(coordinator, path, "2025-10-15", "2");
    began("2025-09-01");
    Jobs.found(coordinator, fresh, "2026-01-20", "3");
    List<String> told = Sent.typesAbout(Given.id(fresh));
    assertThat(told).containsExactly("employment.started", "employment.progressed");
    // When
    upgraded();
    sweep.run();
    // Then
    as(coordinator).get(fresh).then().body("origin", equalTo("DESTINATION"));
    assertThat(Jobs.reminders(fresh)).containsExactly("13 false", "26 true", "52 true");
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(told);
  }
}
