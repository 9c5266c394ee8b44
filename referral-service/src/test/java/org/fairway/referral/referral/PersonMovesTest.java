package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.ProblemException;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the person who is referred may do, by a link of their own. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PersonMovesTest {

  @Inject ReferralMoves moves;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private String referral;

  @BeforeEach
  void asked() {
    referral = submitted(registered(tenant));
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "request-info", Casefile.bodyOf("request-info")).statusCode(200);
  }

  private void byPerson(String inTenant, ReferralAction action, Reason reason) {
    UUID id = UUID.fromString(Casefile.idOf(referral));
    work.run(
        Scope.worker(inTenant), () -> moves.byPerson(id, action, reason, "Any morning will do"));
  }

  @Test
  void thePersonAnswersWhatWasAsked() {
    // When
    byPerson(tenant, ReferralAction.PROVIDE_INFO, null);
    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACKNOWLEDGED"));
    as(coordinator)
        .get(referral + "/timeline")
        .then()
        .body("items[0].note", equalTo("Any morning will do"));
  }

  @Test
  void thePersonTakesItBack() {
    // When
    byPerson(tenant, ReferralAction.WITHDRAW, Reason.NO_LONGER_INTERESTED);
    // Then
    as(coordinator).get(referral).then().body("status", equalTo("WITHDRAWN"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.withdrawn.v1")).hasSize(1);
  }

  @Test
  void whatIsForOthersOrOfAnotherTenantIsRefusedAndNothingMoves() {
    // Then
    assertThatThrownBy(() -> byPerson(tenant, ReferralAction.ENTER_IN_ERROR, Reason.MISTAKEN))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> byPerson(tenant, ReferralAction.ACCEPT, null))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> byPerson(Tokens.newTenant(), ReferralAction.PROVIDE_INFO, null))
        .isInstanceOf(ProblemException.class);
    as(coordinator).get(referral).then().body("status", equalTo("INFO_REQUESTED"));
  }
}
