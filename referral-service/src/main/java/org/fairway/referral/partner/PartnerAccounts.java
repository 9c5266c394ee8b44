package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Keeps the wish for a partner's accounts, and how far it is. Each method is one short transaction. */
@ApplicationScoped
class PartnerAccounts {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final ProvisioningRepository provisionings;
  private final PartnerUserRepository users;
  private final Vault vault;
  private final CurrentScope scope;

  PartnerAccounts(
      ProvisioningRepository provisionings,
      PartnerUserRepository users,
      Vault vault,
      CurrentScope scope) {
    this.provisionings = provisionings;
    this.users = users;
    this.vault = vault;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void wishFor(UUID partner, NewPartner data) {
    List<String> names = data.users().stream().map(NewPartner.User::username).toList();
    if (users.anyNamed(names)) {
      throw Problems.conflict("username-taken", "One of the usernames belongs to somebody else.");
    }
    for (NewPartner.User user : data.users()) {
      UUID id = Ids.next();
      users.persist(new PartnerUser(id, partner, user.username(), vault.seal(email(id), user.email())));
    }
    provisionings.persistAndFlush(new Provisioning(partner, data.machineClient(), Instant.now()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void enable(UUID partner, boolean enabled) {
    provisionings.of(partner).wish(enabled, Instant.now());
  }

  /** What Keycloak must come to know, as it is wished now. */
  @Transactional
  AccountWish wishOf(UUID partner) {
    Provisioning row = provisionings.of(partner);
    List<NewPartner.User> wanted =
        users.of(partner).stream()
            .map(u -> new NewPartner.User(u.username(), vault.open(email(u.id()), u.sealedEmail())))
            .toList();
    return new AccountWish(
        row.revision(), scope.get().tenant(), row.organisation(), row.enabled(), row.clientId(), wanted);
  }

  @Transactional
  void done(UUID partner, long revision) {
    provisionings.of(partner).done(revision);
  }

  @Transactional
  void refused(UUID partner, long revision, String error) {
    provisionings.of(partner).fail(revision, error);
  }

  /** Tries again after a pause that doubles, at most five minutes. */
  @Transactional
  void failed(UUID partner, String error) {
    Provisioning row = provisionings.of(partner);
    Duration pause = Duration.ofSeconds(1L << Math.min(row.attempts(), 9));
    row.retryAt(Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), error);
  }

  private Cell email(UUID user) {
    return new Cell(scope.get().tenant(), "partner_user", user, "email");
  }
}
