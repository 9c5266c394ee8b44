package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.scope;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.InTransaction;
import org.fairway.platform.web.Opening;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

/** What a referral stands on, asked with the message that opens its transaction. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EarlyGroundsTest {

  @Inject GroundsReader grounds;
  @Inject EarlyGrounds early;
  @Inject InTransaction transaction;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();

  private record Begun(UUID personId, UUID sessionId) implements BeginsReferral {}

  private Opening question(UUID person) {
    return early.of(new Object[] {new Begun(person, null)});
  }

  private static void withdraw(UUID person) {
    TestDatabase.execute(
        "update consent set withdrawn_at = now() where person_id = '" + person + "'");
  }

  @Test
  void itIsReadAsTheTransactionOpensAndOnceOnly() throws Exception {
    // Given
    Persona partner = registered(tenant);
    String path = person(partner);
    consent(partner, path, "REFERRAL");
    UUID person = UUID.fromString(Casefile.idOf(path));
    // When a consent ends behind the opening, which nobody but this test can do then
    List<Boolean> consented =
        work.call(
            scope(partner),
            () ->
                transaction.call(
                    question(person),
                    () -> {
                      withdraw(person);
                      return List.of(consented(person), consented(person));
                    }));
    // Then the first answer is that of the opening, and whoever asks again asks anew
    assertThat(consented).containsExactly(true, false);
  }

  @Test
  void withoutAnOpeningItIsReadWhenItIsAsked() throws Exception {
    // Given
    Persona partner = registered(tenant);
    String path = person(partner);
    consent(partner, path, "REFERRAL");
    UUID person = UUID.fromString(Casefile.idOf(path));
    // When
    boolean consented =
        work.inTransaction(
            scope(partner),
            () -> {
              withdraw(person);
              return consented(person);
            });
    // Then
    assertThat(consented).isFalse();
  }

  @Test
  void aStrangersPersonIsNobodyInTheOpeningToo() throws Exception {
    // Given a person of another partner, and one of another care system
    UUID other = UUID.fromString(Casefile.idOf(person(registered(tenant))));
    UUID foreign = UUID.fromString(Casefile.idOf(person(registered(Tokens.newTenant()))));
    Persona partner = registered(tenant);
    for (UUID person : List.of(other, foreign)) {
      // When
      Optional<Grounds> found =
          work.call(
              scope(partner), () -> transaction.call(question(person), () -> grounds.held(person)));
      // Then
      assertThat(found).isEmpty();
    }
  }

  @Test
  void whatNamesNobodyAsksNothing() {
    assertThat(question(null)).isNull();
    assertThat(early.of(new Object[] {"another body", null})).isNull();
  }

  private boolean consented(UUID person) {
    return grounds.held(person).orElseThrow().sharing().consentLive();
  }
}
