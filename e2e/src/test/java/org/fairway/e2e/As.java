package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairway.client.Connection;
import org.fairway.client.Etag;
import org.fairway.client.ProblemException;
import org.fairway.client.http.ApiClient;
import org.fairway.client.http.ApiResponse;
import org.fairway.client.metrics.FunnelsApi;
import org.fairway.client.pathway.AtsConnectionsApi;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.ProgrammesApi;
import org.fairway.client.referral.ConsentsApi;
import org.fairway.client.referral.EqualityMonitoringApi;
import org.fairway.client.referral.PartnersApi;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralMove;
import org.fairway.client.referral.ReferralsApi;
import org.fairway.client.reporting.ReportsApi;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** The suite as a persona calls it: through the client that integrators get. */
record As(Persona who) {

  private ApiClient of(String service) {
    return Connection.to(Suite.get().service(service).url(), () -> Tokens.of(who));
  }

  PartnersApi partners() {
    return new PartnersApi(of("referral"));
  }

  PeopleApi people() {
    return new PeopleApi(of("referral"));
  }

  ConsentsApi consents() {
    return new ConsentsApi(of("referral"));
  }

  EqualityMonitoringApi equality() {
    return new EqualityMonitoringApi(of("referral"));
  }

  ReferralsApi referrals() {
    return new ReferralsApi(of("referral"));
  }

  ProgrammesApi programmes() {
    return new ProgrammesApi(of("pathway"));
  }

  EnrolmentsApi enrolments() {
    return new EnrolmentsApi(of("pathway"));
  }

  AtsConnectionsApi atsConnections() {
    return new AtsConnectionsApi(of("pathway"));
  }

  FunnelsApi funnels() {
    return new FunnelsApi(of("metrics"));
  }

  ReportsApi reports() {
    return new ReportsApi(of("reporting"));
  }

  /** A move of a referral, as a method of the generated client. */
  @FunctionalInterface
  interface Move {
    Referral make(UUID id, String ifMatch, ReferralMove move);
  }

  /** Reads the present version of a referral, then makes the move on it. */
  Referral move(String referral, Function<ReferralsApi, Move> move) {
    UUID id = UUID.fromString(referral);
    ApiResponse<Referral> seen = referrals().getReferralWithHttpInfo(id, null);
    return move.apply(referrals()).make(id, Etag.of(seen), new ReferralMove());
  }

  /** A key for something new. */
  static String key() {
    return UUID.randomUUID().toString();
  }

  /** That the call is refused, and how. */
  static void refused(int status, String code, ThrowingCallable call) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, call);
    assertThat(problem).as("refusal").isNotNull();
    assertThat(problem.getCode()).isEqualTo(status);
    assertThat(problem.problem().code()).isEqualTo(code);
  }
}
