package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.consent.ConsentPurpose;

/**
 * Lets people in who have a link and no account. The request runs in the scope of the tenant that
 * the link names and without any role; a link that is not known there is refused like one that was
 * used, and leaves nothing behind.
 */
@ApplicationScoped
public class LinkDoor {
  private static final String PERSON = "person-by-link";

  private final StatusLinks links;
  private final CurrentScope scope;

  LinkDoor(StatusLinks links, CurrentScope scope) {
    this.links = links;
    this.scope = scope;
  }

  /** 404 unless the link is good. */
  public OwnReferral open(String token) {
    return links.open(admit(token));
  }

  /** 404 unless the link is good; 409 when there is nothing to take back. */
  public OwnReferral withdraw(String token, ConsentPurpose purpose) {
    return links.withdraw(admit(token), purpose);
  }

  private LinkToken admit(String text) {
    LinkToken token = LinkToken.parse(text).orElseThrow(Problems::notFound);
    scope.set(new Scope(token.tenant(), token.tenant(), PERSON, PERSON, Set.of()));
    return token;
  }
}
