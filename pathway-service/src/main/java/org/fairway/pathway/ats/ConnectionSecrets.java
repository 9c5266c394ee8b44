package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.web.signature.WebhookSecret;

/**
 * Seals and opens the secrets of connections. A sealed secret opens only in its own column of its
 * own row.
 */
@ApplicationScoped
class ConnectionSecrets {
  static final String CURRENT = "secret";
  static final String PREVIOUS = "previous_secret";

  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  ConnectionSecrets(Vault vault) {
    this.vault = vault;
  }

  WebhookSecret generate() {
    return WebhookSecret.generate(random);
  }

  byte[] seal(String tenant, UUID connection, String column, WebhookSecret secret) {
    return vault.seal(cell(tenant, connection, column), secret.reveal());
  }

  WebhookSecret open(String tenant, UUID connection, String column, byte[] sealed) {
    return WebhookSecret.parse(vault.open(cell(tenant, connection, column), sealed));
  }

  private static Cell cell(String tenant, UUID connection, String column) {
    return new Cell(tenant, AtsConnection.TABLE, connection, column);
  }
}
