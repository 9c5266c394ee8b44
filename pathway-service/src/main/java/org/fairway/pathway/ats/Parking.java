package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Events that wait for a mapping: kept, shown, replayed. */
@ApplicationScoped
public class Parking {
  private final ParkedEventRepository parked;
  private final StageMappings mappings;
  private final ApplicationUpdates updates;
  private final ApplicationLock lock;
  private final EventForm form;
  private final Vault vault;
  private final CurrentScope scope;
  private final Audit audit;

  Parking(
      ParkedEventRepository parked,
      StageMappings mappings,
      ApplicationUpdates updates,
      ApplicationLock lock,
      EventForm form,
      Vault vault,
      CurrentScope scope,
      Audit audit) {
    this.parked = parked;
    this.mappings = mappings;
    this.updates = updates;
    this.lock = lock;
    this.form = form;
    this.vault = vault;
    this.scope = scope;
    this.audit = audit;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void park(SignedConnection connection, AtsEvent event, byte[] digest) {
    UUID id = Ids.next();
    byte[] sealed = vault.seal(cell(id), form.write(event));
    parked.persistAndFlush(
        new ParkedEvent(id, connection.organisation(), connection.id(), event, sealed, digest));
  }

  /** Those that still wait, newest first. */
  @Transactional
  public List<ParkedEvent> page(UUID connection, UUID before, int rows) {
    return parked.page(connection, before, rows);
  }

  @Transactional
  public ParkedEvent get(UUID id) {
    return parked.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  /**
   * Applies a parked event by the mapping of today.
   *
   * @throws Refusal kind STATE when it was replayed before or its stage still has no mapping
   */
  @Transactional
  public ItemResult replay(UUID id, String ifMatch) {
    ParkedEvent waiting = parked.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, waiting.version());
    if (waiting.state() == ParkedEvent.State.REPLAYED) {
      throw Refusal.state("already-replayed", "This event was replayed already.");
    }
    AtsEvent event = form.read(vault.open(cell(id), waiting.sealedEvent()));
    ApplicationStage stage =
        mappings
            .read(waiting.connectionId(), event.stage())
            .orElseThrow(
                () -> Refusal.state("stage-unmapped", "Map the stage first, then replay."));
    lock.take(waiting.connectionId(), event.externalId());
    ItemResult result = updates.apply(waiting.connectionId(), event, stage, form.digest(event));
    if (result.status() == ItemResult.Status.APPLIED) {
      waiting.replayed();
    }
    audit.record("parked-event.replay", "parked-event", id.toString(), Outcome.ALLOWED, null);
    parked.flush();
    return result;
  }

  private Cell cell(UUID id) {
    return new Cell(scope.get().tenant(), ParkedEvent.TABLE, id, ParkedEvent.COLUMN);
  }
}
