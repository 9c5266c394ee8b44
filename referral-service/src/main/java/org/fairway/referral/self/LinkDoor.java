package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.RateLimits;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.person.ContactChange;
import org.fairway.referral.referral.Reason;

/**
 * Lets people in who have a link and no account. The request runs in the scope of the tenant that
 * the link names and without any role; a link that is not known there is refused like one that was
 * used, and leaves nothing behind. A step that is refused does not use the link up.
 *
 * <p>Every step answers 404 unless the link is good, and 429 when the same link is tried too often,
 * from wherever that is ({@code fairway.self.tries-per-minute}).
 */
@ApplicationScoped
public class LinkDoor {
  private static final String PERSON = "person-by-link";
  private static final int BUDGETS = 4096;

  private final StatusLinks links;
  private final CurrentScope scope;
  private final RateLimits limits;
  private final Supplier<Integer> tries;

  LinkDoor(
      StatusLinks links,
      CurrentScope scope,
      RateLimits limits,
      @ConfigProperty(name = "fairway.self.tries-per-minute") Supplier<Integer> tries) {
    this.links = links;
    this.scope = scope;
    this.limits = limits;
    this.tries = tries;
  }

  /**
   * Reads.
   *
   * @param next for how long the link is good that comes with the answer; null for one step
   */
  public OwnReferral open(String token, Duration next) {
    return links.open(admit(token), next == null ? StatusLinks.STEP : next);
  }

  /** Answers what is asked; 409 when nothing is. */
  public OwnReferral answer(String token, String text) {
    return links.answer(admit(token), text);
  }

  /** Takes the referral back; 409 from where a person alone cannot. */
  public OwnReferral takeBack(String token, Reason reason) {
    return links.takeBack(admit(token), reason);
  }

  /** Takes a consent back; 409 when there is nothing to take back. */
  public OwnReferral withdraw(String token, ConsentPurpose purpose) {
    return links.withdraw(admit(token), purpose);
  }

  /** Says how to be reached from now on; 422 when that is at odds. */
  public OwnReferral reach(String token, ContactChange change) {
    return links.reach(admit(token), change);
  }

  private LinkToken admit(String text) {
    LinkToken token = LinkToken.parse(text).orElseThrow(Problems::notFound);
    int budget = Math.floorMod(Arrays.hashCode(token.digest()), BUDGETS);
    limits.take("link", Integer.toString(budget), tries.get());
    scope.set(new Scope(token.tenant(), token.tenant(), PERSON, PERSON, Set.of()));
    return token;
  }
}
