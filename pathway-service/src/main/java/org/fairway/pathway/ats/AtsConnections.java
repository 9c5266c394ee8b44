package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.signature.WebhookSecret;

/** Opening, listing and rotating connections. */
@ApplicationScoped
public class AtsConnections {
  private final AtsConnectionRepository connections;
  private final ConnectionSecrets secrets;
  private final CurrentScope scope;
  private final Audit audit;
  private final AtsConfig config;

  AtsConnections(
      AtsConnectionRepository connections,
      ConnectionSecrets secrets,
      CurrentScope scope,
      Audit audit,
      AtsConfig config) {
    this.connections = connections;
    this.secrets = secrets;
    this.scope = scope;
    this.audit = audit;
    this.config = config;
  }

  /**
   * Opens a connection.
   *
   * @param organisation whose events will come; null means the caller's own, and only the ICS may
   *     name another
   */
  @Transactional
  public ConnectionWithSecret connect(String system, String name, String organisation) {
    Scope caller = scope.get();
    String owner = organisation == null ? caller.organisation() : organisation;
    if (!caller.tenantWide() && !owner.equals(caller.organisation())) {
      throw Problems.forbidden("Only the care system opens connections for another organisation.");
    }
    UUID id = Ids.next();
    WebhookSecret secret = secrets.generate();
    byte[] sealed = secrets.seal(caller.tenant(), id, ConnectionSecrets.CURRENT, secret);
    AtsConnection connection = new AtsConnection(id, owner, system, name, sealed, Instant.now());
    connections.persistAndFlush(connection);
    audited("ats-connection.open", id);
    return new ConnectionWithSecret(connection, secret);
  }

  @Transactional
  public AtsConnection get(UUID id) {
    return connections.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<AtsConnection> page(UUID before, int rows) {
    return connections.page(before, rows);
  }

  /**
   * Gives the connection a new secret; the present one stays valid for the overlap, one before it
   * ends at once.
   */
  @Transactional
  public ConnectionWithSecret rotate(UUID id, String ifMatch) {
    AtsConnection connection = connections.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, connection.version());
    String tenant = scope.get().tenant();
    WebhookSecret old =
        secrets.open(tenant, id, ConnectionSecrets.CURRENT, connection.sealedSecret());
    WebhookSecret fresh = secrets.generate();
    connection.rotate(
        secrets.seal(tenant, id, ConnectionSecrets.PREVIOUS, old),
        secrets.seal(tenant, id, ConnectionSecrets.CURRENT, fresh),
        Instant.now().plus(config.rotationOverlap()));
    audited("ats-connection.rotate", id);
    connections.flush();
    return new ConnectionWithSecret(connection, fresh);
  }

  private void audited(String action, UUID id) {
    audit.record(action, "ats-connection", id.toString(), Outcome.ALLOWED, null);
  }
}
