package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.equality.EqualityMonitoring;
import org.fairway.referral.person.People;

/**
 * Judges all parts of a person's own referral before any of it is kept: whoever fills a form in is
 * told everything at once, and loses nothing.
 */
@ApplicationScoped
class SelfReferralChecks {

  private final People people;
  private final Consents consents;
  private final EqualityMonitoring equality;

  SelfReferralChecks(People people, Consents consents, EqualityMonitoring equality) {
    this.people = people;
    this.consents = consents;
    this.equality = equality;
  }

  /** Passes, or answers 422 with everything that breaks a rule. */
  @Transactional(Transactional.TxType.MANDATORY)
  void check(NewSelfReferral data) {
    List<Violation> found = new ArrayList<>();
    below("/person", people.broken(data.person()), found);
    for (int i = 0; i < data.consents().size(); i++) {
      below("/consents/" + i, consents.broken(data.consents().get(i)), found);
    }
    if (!agreed(data, ConsentPurpose.REFERRAL)) {
      String detail = "Nobody is referred without their consent REFERRAL.";
      found.add(new Violation("/consents", "consent-missing", detail));
    }
    if (data.equality() != null) {
      below("/equality", equality.broken(data.equality()), found);
      if (!agreed(data, ConsentPurpose.EQUALITY_MONITORING)) {
        String detail = "Answers are kept with the consent EQUALITY_MONITORING alone.";
        found.add(new Violation("/equality", "consent-missing", detail));
      }
    }
    if (!found.isEmpty()) {
      throw Problems.unprocessable(found);
    }
  }

  private static boolean agreed(NewSelfReferral data, ConsentPurpose purpose) {
    return data.consents().stream().map(NewConsent::purpose).anyMatch(purpose::equals);
  }

  private static void below(String part, List<Violation> broken, List<Violation> found) {
    broken.forEach(
        each -> found.add(new Violation(part + each.pointer(), each.code(), each.detail())));
  }
}
