package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairway.client.Connection;
import org.fairway.client.Etag;
import org.fairway.client.ProblemException;
import org.fairway.client.http.ApiClient;
import org.fairway.client.metrics.FunnelsApi;
import org.fairway.client.pathway.AtsConnectionsApi;
import org.fairway.client.pathway.DevelopmentOfStaffApi;
import org.fairway.client.pathway.EmploymentsApi;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.HoursApi;
import org.fairway.client.pathway.LevyApi;
import org.fairway.client.pathway.MatchingApi;
import org.fairway.client.pathway.OpportunitiesApi;
import org.fairway.client.pathway.OutcomesApi;
import org.fairway.client.pathway.ProgrammesApi;
import org.fairway.client.pathway.ProgressApi;
import org.fairway.client.pathway.RegistrationsApi;
import org.fairway.client.pathway.RemindersApi;
import org.fairway.client.pathway.RulesApi;
import org.fairway.client.referral.AuditApi;
import org.fairway.client.referral.AuditVerification;
import org.fairway.client.referral.CaseworkApi;
import org.fairway.client.referral.ConsentsApi;
import org.fairway.client.referral.CriminalOffenceDataApi;
import org.fairway.client.referral.DirectoryApi;
import org.fairway.client.referral.DuplicatesApi;
import org.fairway.client.referral.EngagementApi;
import org.fairway.client.referral.EqualityMonitoringApi;
import org.fairway.client.referral.NoticesApi;
import org.fairway.client.referral.PartnersApi;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralMove;
import org.fairway.client.referral.ReferralsApi;
import org.fairway.client.referral.RightsApi;
import org.fairway.client.reporting.ReportsApi;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/**
 * The suite as somebody calls it: through the client that integrators get.
 *
 * @param token gives the caller's access token for each call
 */
record As(Supplier<String> token) {

  As(Persona who) {
    this(() -> Tokens.of(who));
  }

  private ApiClient of(String service) {
    return Connection.to(Suite.get().service(service).url(), token);
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

  EngagementApi engagement() {
    return new EngagementApi(of("referral"));
  }

  DirectoryApi directory() {
    return new DirectoryApi(of("referral"));
  }

  NoticesApi notices() {
    return new NoticesApi(of("referral"));
  }

  DuplicatesApi duplicates() {
    return new DuplicatesApi(of("referral"));
  }

  CaseworkApi casework() {
    return new CaseworkApi(of("referral"));
  }

  CriminalOffenceDataApi offences() {
    return new CriminalOffenceDataApi(of("referral"));
  }

  RightsApi rights() {
    return new RightsApi(of("referral"));
  }

  ProgrammesApi programmes() {
    return new ProgrammesApi(of("pathway"));
  }

  EnrolmentsApi enrolments() {
    return new EnrolmentsApi(of("pathway"));
  }

  HoursApi hours() {
    return new HoursApi(of("pathway"));
  }

  RulesApi rules() {
    return new RulesApi(of("pathway"));
  }

  ProgressApi progress() {
    return new ProgressApi(of("pathway"));
  }

  RegistrationsApi registrations() {
    return new RegistrationsApi(of("pathway"));
  }

  EmploymentsApi employments() {
    return new EmploymentsApi(of("pathway"));
  }

  OutcomesApi outcomes() {
    return new OutcomesApi(of("pathway"));
  }

  DevelopmentOfStaffApi development() {
    return new DevelopmentOfStaffApi(of("pathway"));
  }

  RemindersApi reminders() {
    return new RemindersApi(of("pathway"));
  }

  OpportunitiesApi opportunities() {
    return new OpportunitiesApi(of("pathway"));
  }

  MatchingApi matching() {
    return new MatchingApi(of("pathway"));
  }

  LevyApi levy() {
    return new LevyApi(of("pathway"));
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

  /** What the service answers about the chain of its audit. */
  AuditVerification audit(String service) {
    return new AuditApi(of(service)).verifyAudit(null);
  }

  /** A move of a referral, as a method of the generated client. */
  @FunctionalInterface
  interface Move {
    Referral make(UUID id, String ifMatch, ReferralMove move);
  }

  /** Reads the present version of a referral, then makes the move on it. */
  Referral move(String referral, Function<ReferralsApi, Move> move) {
    return move(UUID.fromString(referral), move, new ReferralMove());
  }

  /** The same with a reason or a note. */
  Referral move(UUID referral, Function<ReferralsApi, Move> move, ReferralMove why) {
    ReferralsApi referrals = referrals();
    return move.apply(referrals).make(referral, version(referral), why);
  }

  /** The tag of a referral as it is now. */
  String version(UUID referral) {
    return Etag.of(referrals().getReferralWithHttpInfo(referral, null));
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
