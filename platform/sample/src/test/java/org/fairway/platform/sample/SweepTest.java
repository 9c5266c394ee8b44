package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.InTransaction;
import org.junit.jupiter.api.Test;

/** What is due is done one by one, and what fails holds up nothing else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SweepTest {
  @Inject Sweep sweep;
  @Inject ScopedWork work;
  @Inject InTransaction transaction;
  @Inject CurrentScope scope;
  @Inject Sql sql;

  private final String one = Tokens.newTenant();
  private final String other = Tokens.newTenant();
  private final List<String> failed = new ArrayList<>();
  private boolean mended;

  private record Due(String tenant, String name) {}

  /** What was not done yet, as a queue has it: one of three cannot be done. */
  private List<Due> due() {
    List<Due> due =
        new ArrayList<>(
            List.of(new Due(one, "first"), new Due(one, "bad"), new Due(other, "last")));
    due.removeIf(each -> done(each.tenant()).contains(each.name()));
    return due;
  }

  private static List<String> done(String tenant) {
    return TestDatabase.column(
        "select name from thing where tenant_id = '" + tenant + "' order by id");
  }

  /** Fails when it has written, so that there is something to undo. */
  private void step(Due due) throws Exception {
    String tenant = scope.get().tenant();
    transaction.call(
        () -> {
          sql.update(
              "insert into thing (id, tenant_id, organisation_id, name, version) values (?, ?, ?, ?, 0)",
              Ids.next(),
              tenant,
              tenant,
              due.name());
          if (due.name().equals("bad") && !mended) {
            throw new IllegalStateException("refused");
          }
          return true;
        });
  }

  private void sweep() {
    sweep.each(
        due(), Due::tenant, this::step, (due, e) -> failed.add(due.name() + " " + e.getMessage()));
  }

  @Test
  void whatFailsIsUndoneAndTheRestIsDoneEachForItsTenant() {
    // When
    sweep();
    // Then
    assertThat(done(one)).containsExactly("first");
    assertThat(done(other)).containsExactly("last");
    assertThat(failed).containsExactly("bad refused");
  }

  @Test
  void theNextSweepDoesWhatFailedAndNothingTwice() {
    // Given
    sweep();
    mended = true;
    // When
    sweep();
    // Then
    assertThat(done(one)).containsExactly("first", "bad");
    assertThat(done(other)).containsExactly("last");
    assertThat(failed).containsExactly("bad refused");
  }

  @Test
  void ofTenantsEachHasItsTurnThoughOneBeforeFails() {
    // When
    sweep.eachTenant(
        List.of(one, other),
        tenant -> step(new Due(tenant, tenant.equals(one) ? "bad" : "good")),
        (tenant, e) -> failed.add(tenant));
    // Then
    assertThat(failed).containsExactly(one);
    assertThat(done(one)).isEmpty();
    assertThat(done(other)).containsExactly("good");
  }

  @Test
  void controlArmAPlainLoopStopsAtTheFirstThatFails() {
    assertThatThrownBy(
            () -> {
              for (Due each : due()) {
                work.call(
                    Scope.worker(each.tenant()),
                    () -> {
                      step(each);
                      return true;
                    });
              }
            })
        .hasMessage("refused");
    assertThat(done(other)).isEmpty();
  }
}
