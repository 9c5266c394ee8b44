package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.LateWrites;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class LateWritesTest {
  private static final String INSERT =
      "insert into thing (id, tenant_id, organisation_id, name, version) values (?, ?, ?, ?, 0)";

  @Inject LateWrites late;
  @Inject ScopedWork work;
  @Inject TransactionSynchronizationRegistry transactions;

  private final String tenant = Tokens.newTenant();

  private void add(UUID id, String name) {
    late.add(INSERT, id, tenant, tenant, name);
  }

  private List<String> stored() {
    return TestDatabase.column(
        "select name from thing where tenant_id = '" + tenant + "' order by id");
  }

  private void inTransaction(Runnable steps) throws Exception {
    work.inTransaction(
        Scope.worker(tenant),
        () -> {
          steps.run();
          return null;
        });
  }

  @Test
  void theyWaitForTheEndAndStandTogether() throws Exception {
    inTransaction(
        () -> {
          // When
          add(Ids.next(), "first");
          add(Ids.next(), "second");
        });
    // Then
    assertThat(stored()).containsExactly("first", "second");
  }

  @Test
  void aLaterOneMayRestOnAnEarlierOne() throws Exception {
    UUID id = Ids.next();
    inTransaction(
        () -> {
          add(id, "before");
          late.add("update thing set name = ? where id = ?", "after", id);
        });
    assertThat(stored()).containsExactly("after");
  }

  @Test
  void whatIsAddedWhileTheTransactionEndsStandsToo() throws Exception {
    inTransaction(
        () -> {
          // Given a part that writes when the others have sent what they held
          add(Ids.next(), "in time");
          transactions.registerInterposedSynchronization(
              new Synchronization() {
                @Override
                public void beforeCompletion() {
                  add(Ids.next(), "at the last moment");
                }

                @Override
                public void afterCompletion(int status) {}
              });
        });
    // Then
    assertThat(stored()).containsExactly("in time", "at the last moment");
  }

  @Test
  void moreThanAreHeldStandAllTheSame() throws Exception {
    inTransaction(() -> IntStream.range(0, 50).forEach(i -> add(Ids.next(), "n" + i)));
    assertThat(stored()).hasSize(50).startsWith("n0", "n1").endsWith("n49");
  }

  @Test
  void aTransactionThatFailsLeavesNone() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      add(Ids.next(), "never");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(stored()).isEmpty();
  }

  @Test
  void oneThatTheDatabaseRefusesTakesTheTransactionWithIt() {
    UUID twice = Ids.next();
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      add(Ids.next(), "innocent");
                      add(twice, "one");
                      add(twice, "two");
                    }))
        .isInstanceOf(Exception.class);
    assertThat(stored()).isEmpty();
  }

  @Test
  void theWallHoldsForThem() {
    assertThatThrownBy(
            () ->
                inTransaction(() -> late.add(INSERT, Ids.next(), "QYG", "QYG", "another tenant's")))
        .isInstanceOf(Exception.class);
    assertThat(TestDatabase.column("select id from thing where name = 'another tenant''s'"))
        .isEmpty();
  }

  @Test
  void withoutATransactionThereIsNoEndToWaitFor() {
    assertThatThrownBy(() -> add(Ids.next(), "never")).isInstanceOf(IllegalStateException.class);
    assertThat(stored()).isEmpty();
  }
}
