package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.platform.tenancy.CurrentScope;

/**
 * The opened keys of the tenants this instance works for, made on first use and kept in memory.
 *
 * <p>Only the scope's own tenant is answered: the cache must not lend a key past the row-level wall
 * of the table it came from.
 */
@ApplicationScoped
class DataKeys {

  private record Id(String tenant, KeyPurpose purpose) {}

  private record Held(Keyring ring, Instant since) {}

  private final MasterKeySource master;
  private final DataKeyRepository repository;
  private final CurrentScope scope;
  private final Duration maxAge;
  private final Clock clock = Clock.systemUTC();
  private final Map<Id, Held> held = new ConcurrentHashMap<>();

  DataKeys(
      MasterKeySource master,
      DataKeyRepository repository,
      CurrentScope scope,
      PrivacyConfig config) {
    this.master = master;
    this.repository = repository;
    this.scope = scope;
    this.maxAge = config.keyCache();
  }

  /** The tenant's keys; its first is made when there is none. */
  Keyring of(String tenant, KeyPurpose purpose) {
    refuseForeign(tenant);
    Held known = held.get(new Id(tenant, purpose));
    if (known != null && known.since().plus(maxAge).isAfter(clock.instant())) {
      return known.ring();
    }
    return reload(tenant, purpose);
  }

  /** The tenant's keys as the database has them now: another instance may have added one. */
  Keyring reload(String tenant, KeyPurpose purpose) {
    refuseForeign(tenant);
    List<WrappedKey> keys = repository.find(tenant, purpose);
    if (keys.isEmpty()) {
      keys = add(tenant, purpose, 1);
    }
    Keyring ring = Keyring.open(master.get(), keys);
    held.put(new Id(tenant, purpose), new Held(ring, clock.instant()));
    return ring;
  }

  /** A new primary; when two rotate at once, one new key results. */
  Keyring rotate(String tenant, KeyPurpose purpose) {
    Keyring before = reload(tenant, purpose);
    add(tenant, purpose, before.generation() + 1);
    return reload(tenant, purpose);
  }

  private List<WrappedKey> add(String tenant, KeyPurpose purpose, int generation) {
    repository.addIfAbsent(WrappedKey.create(master.get(), tenant, purpose, generation));
    return repository.find(tenant, purpose);
  }

  private void refuseForeign(String tenant) {
    if (!scope.get().tenant().equals(tenant)) {
      throw new SealBrokenException("The keys of tenant " + tenant + " are not this scope's");
    }
  }
}
