package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.web.signature.WebhookSecret;

/** Seals and opens addresses and secrets; each opens only in its own column of its own row. */
@ApplicationScoped
class EndpointSeal {
  private static final String TABLE = "webhook_endpoint";
  private static final String URL = "url";
  private static final String SECRET = "secret";
  private static final String PREVIOUS = "previous_secret";

  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  EndpointSeal(Vault vault) {
    this.vault = vault;
  }

  WebhookSecret fresh() {
    return WebhookSecret.generate(random);
  }

  byte[] url(String tenant, UUID endpoint, String url) {
    return vault.seal(cell(tenant, endpoint, URL), url);
  }

  String url(String tenant, UUID endpoint, byte[] sealed) {
    return vault.open(cell(tenant, endpoint, URL), sealed);
  }

  byte[] secret(String tenant, UUID endpoint, WebhookSecret secret) {
    return vault.seal(cell(tenant, endpoint, SECRET), secret.reveal());
  }

  WebhookSecret secret(String tenant, UUID endpoint, byte[] sealed) {
    return WebhookSecret.parse(vault.open(cell(tenant, endpoint, SECRET), sealed));
  }

  /** The present secret as the one before. */
  byte[] previous(String tenant, UUID endpoint, byte[] sealedPresent) {
    String present = vault.open(cell(tenant, endpoint, SECRET), sealedPresent);
    return vault.seal(cell(tenant, endpoint, PREVIOUS), present);
  }

  WebhookSecret openPrevious(String tenant, UUID endpoint, byte[] sealed) {
    return WebhookSecret.parse(vault.open(cell(tenant, endpoint, PREVIOUS), sealed));
  }

  private static Cell cell(String tenant, UUID endpoint, String column) {
    return new Cell(tenant, TABLE, endpoint, column);
  }
}
