package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** The stage mappings of connections. They share the version of their connection. */
@ApplicationScoped
public class StageMappings {
  private final AtsConnectionRepository connections;
  private final Repository mappings;
  private final Audit audit;

  StageMappings(AtsConnectionRepository connections, Repository mappings, Audit audit) {
    this.connections = connections;
    this.mappings = mappings;
    this.audit = audit;
  }

  @Transactional
  public List<MappedStage> of(UUID connection) {
    return mappings.list("connectionId = ?1 order by originalStage", connection).stream()
        .map(StageMapping::mapped)
        .toList();
  }

  /**
   * Replaces all mappings of a connection; parked events are not touched until they are replayed.
   */
  @Transactional
  public AtsConnection replace(UUID id, List<MappedStage> lines, String ifMatch) {
    AtsConnection connection = connections.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, connection.version());
    refuseTwice(lines);
    mappings.delete("connectionId", id);
    lines.forEach(line -> mappings.persist(new StageMapping(Ids.next(), connection, line)));
    connection.mapped(Instant.now());
    audit.record("ats-connection.map", "ats-connection", id.toString(), Outcome.ALLOWED, null);
    connections.flush();
    return connection;
  }

  /** Canonical names read as themselves; anything else only by its mapping. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<ApplicationStage> read(UUID connection, String name) {
    ApplicationStage canonical = ApplicationStage.ofOrNull(name);
    if (canonical != null) {
      return Optional.of(canonical);
    }
    return mappings
        .find("connectionId = ?1 and originalStage = ?2", connection, name)
        .firstResultOptional()
        .map(mapping -> mapping.mapped().stage());
  }

  private static void refuseTwice(List<MappedStage> lines) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!seen.add(lines.get(i).originalStage())) {
        throw Refusal.input(
            "/mappings/" + i + "/originalStage",
            "mapped-twice",
            "A stage is mapped once per connection.");
      }
    }
  }

  /** Queries on mappings. */
  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<StageMapping, UUID> {}
}
