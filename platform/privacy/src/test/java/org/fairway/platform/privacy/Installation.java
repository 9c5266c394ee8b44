package org.fairway.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;

/** What an installation has: a key file, and instances that use it without a container. */
final class Installation {
  static final Installation SHARED = new Installation();

  private final Path keyFile;

  Installation() {
    try {
      keyFile = Files.createTempDirectory("fairway-key").resolve("master-key.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MasterKeyFile.create(keyFile);
  }

  MasterKeySource master() {
    return new MasterKeySource(config(Duration.ofMinutes(5)));
  }

  private PrivacyConfig config(Duration keyCache) {
    return new PrivacyConfig() {
      @Override
      public Optional<Path> keyFile() {
        return Optional.of(keyFile);
      }

      @Override
      public Duration keyCache() {
        return keyCache;
      }
    };
  }

  static CurrentScope scope(String tenant, String organisation) {
    CurrentScope scope = new CurrentScope();
    scope.set(new Scope(tenant, organisation, "subject-1", "console", Set.of("privacy")));
    return scope;
  }

  /** An instance of a service with a cache of its own. */
  DataKeys instance(String tenant) {
    return instance(tenant, new DataKeyRepository(PrivacyDatabase.app(tenant)));
  }

  DataKeys instance(String tenant, DataKeyRepository repository) {
    return instance(tenant, repository, Duration.ofMinutes(5));
  }

  DataKeys instance(String tenant, DataKeyRepository repository, Duration keyCache) {
    return new DataKeys(master(), repository, scope(tenant, tenant), config(keyCache));
  }

  Vault vault(String tenant) {
    return new Vault(new Sealer(instance(tenant)));
  }

  BlindTerms terms(String tenant) {
    return new BlindTerms(instance(tenant), config(Duration.ofMinutes(5)));
  }

  Pseudonyms pseudonyms(String tenant) {
    return new Pseudonyms(instance(tenant));
  }
}
