package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps the wish for a partner's accounts, and how far it is. Each method is one short transaction.
 */
@ApplicationScoped
class PartnerAccounts {

  private static final int MOST_USERS = 50;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final ProvisioningRepository provisionings;
  private final PartnerRepository partners;
  private final PartnerUserRepository users;
  private final AccountRemovals removals;
  private final Vault vault;
  private final CurrentScope scope;

  PartnerAccounts(
      ProvisioningRepository provisionings,
      PartnerRepository partners,
      PartnerUserRepository users,
      AccountRemovals removals,
      Vault vault,
      CurrentScope scope) {
    this.provisionings = provisionings;
    this.partners = partners;
    this.users = users;
    this.removals = removals;
    this.vault = vault;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void wishFor(UUID partner, NewPartner data) {
    List<String> names = data.users().stream().map(NewPartner.User::username).toList();
    if (users.anyNamed(names)) {
      throw usernameTaken();
    }
    try {
      data.users().forEach(user -> users.persist(account(partner, user)));
      users.flush();
    } catch (ConstraintViolationException e) {
      // Somebody registered the same name at this moment.
      throw usernameTaken();
    }
    provisionings.persistAndFlush(new Provisioning(partner, data.machineClient(), Instant.now()));
  }

  private PartnerUser account(UUID partner, NewPartner.User user) {
    UUID id = Ids.next();
    return new PartnerUser(id, partner, user.username(), vault.seal(email(id), user.email()));
  }

  private static ProblemException usernameTaken() {
    return Problems.conflict("username-taken", "One of the usernames belongs to somebody else.");
  }

  /** Wishes one more user; 409 {@code username-taken} as at registration. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(UUID partner, NewPartner.User user) {
    Provisioning row = provisionings.toChange(partner);
    if (users.of(partner).size() >= MOST_USERS) {
      throw Problems.conflict("too-many-users", "A partner has at most " + MOST_USERS + " users.");
    }
    if (users.anyNamed(List.of(user.username()))) {
      throw usernameTaken();
    }
    try {
      users.persistAndFlush(account(partner, user));
    } catch (ConstraintViolationException e) {
      // Somebody registered the same name at this moment.
      throw usernameTaken();
    }
    row.again(Instant.now());
  }

  /** Wishes a user away; 422 for a name that is none of the partner's users. */
  @Transactional(Transactional.TxType.MANDATORY)
  void remove(UUID partner, String username) {
    Provisioning row = provisionings.toChange(partner);
    PartnerUser user =
        users
            .of(partner, username)
            .orElseThrow(
                () ->
                    Problems.unprocessable(
                        new Violation(
                            "/username", "unknown-user", "This is none of the partner's users.")));
    user.leave();
    if (user.subject() != null) {
      removals.of(partner, user.subject());
    }
    row.again(Instant.now());
  }

  /** Wishes a machine client or none; 409 when that is so, or the old one is not gone yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  void client(UUID partner, boolean wanted) {
    Provisioning row = provisionings.toChange(partner);
    if (row.machineClient() == wanted) {
      throw Problems.transitionNotAllowed(
          wanted ? "The partner has a machine client." : "The partner has no machine client.");
    }
    if (row.leavingClientId() != null) {
      throw Problems.conflict("accounts-not-ready", "The former machine client is not gone yet.");
    }
    row.wishClient(wanted, Instant.now());
    if (!wanted) {
      removals.of(partner, row.leavingClientId());
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void enable(UUID partner, boolean enabled) {
    provisionings.toChange(partner).wish(enabled, Instant.now());
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
        row.revision(),
        partners.findById(partner).kind() == PartnerKind.SELF_REFERRAL,
        scope.get().tenant(),
        row.organisation(),
        row.enabled(),
        row.clientId(),
        row.leavingClientId(),
        wanted,
        users.leaving(partner).stream().map(PartnerUser::username).toList());
  }

  /**
   * The wish is fulfilled: who is gone from Keycloak is forgotten. A newer wish waits.
   *
   * @param subjects of the users that were found or made, by username
   */
  @Transactional
  void done(UUID partner, AccountWish wish, Map<String, String> subjects) {
    Provisioning row = provisionings.toChange(partner);
    users
        .of(partner)
        .forEach(user -> user.known(subjects.getOrDefault(user.username(), user.subject())));
    users.leaving(partner).stream()
        .filter(user -> wish.leaving().contains(user.username()))
        .forEach(user -> forget(partner, user, subjects.get(user.username())));
    if (wish.leavingClientId() != null) {
      removals.ended(partner, wish.leavingClientId());
    }
    row.done(wish.revision());
  }

  /** One who left while the account was being made becomes known only now. */
  private void forget(UUID partner, PartnerUser user, String subject) {
    if (user.subject() == null && subject != null) {
      removals.of(partner, subject);
    }
    users.delete(user);
  }

  @Transactional
  void refused(UUID partner, long revision, String error) {
    provisionings.toChange(partner).fail(revision, error);
  }

  /** Tries again after a pause that doubles, at most five minutes. */
  @Transactional
  void failed(UUID partner, String error) {
    Provisioning row = provisionings.toChange(partner);
    Duration pause = Duration.ofSeconds(1L << Math.min(row.attempts(), 9));
    row.retryAt(
        Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), error);
  }

  private Cell email(UUID user) {
    return new Cell(scope.get().tenant(), "partner_user", user, "email");
  }
}
