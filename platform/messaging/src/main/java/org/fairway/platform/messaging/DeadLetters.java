package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/**
 * Dead letters of the caller's tenant, for its own operators: a caller whose reach is one
 * organisation is refused, since a dead letter belongs to none.
 */
@ApplicationScoped
public class DeadLetters {
  private final CurrentScope scope;
  private final UnitOfWork work;
  private final DeadLetterTable table;
  private final Replays replays;

  DeadLetters(
      CurrentScope scope,
      UnitOfWork work,
      DataSource database,
      Handlers handlers,
      KafkaClients clients,
      MessagingConfig config) {
    Jdbc jdbc = new Jdbc(database);
    this.scope = scope;
    this.work = work;
    this.table = new DeadLetterTable(jdbc);
    this.replays =
        new Replays(
            new JdbcInbox(jdbc),
            table,
            new KafkaOriginals(clients::reader),
            config.consumer(),
            handlers.all());
  }

  /**
   * Newest first.
   *
   * @param state null: any
   * @param before id of the last one seen, or null
   * @param limit rows at most
   */
  public List<DeadLetter> list(DeadLetter.State state, UUID before, int limit) {
    String tenant = tenant();
    return work.call(tenant, () -> table.list(tenant, state, before, limit));
  }

  /** One dead letter; a problem "not found" if it is not the tenant's. */
  public DeadLetter get(UUID id) {
    String tenant = tenant();
    return work.call(tenant, () -> table.find(tenant, id)).orElseThrow(Problems::notFound);
  }

  /**
   * Gives the message to its handler again; the effect and the new state are one transaction. When
   * the handler fails again, the dead letter stays pending with the new reason.
   *
   * @param ifMatch entity tag of the version that the caller has seen
   * @throws ProblemException 404, 412, 428; 409 if it was replayed before, still fails, or its
   *     projection is being rebuilt; 503 if the database or the broker cannot do it now
   */
  public DeadLetter replay(UUID id, String ifMatch) {
    String tenant = tenant();
    DeadLetter seen = get(id);
    ETags.requireMatch(ifMatch, seen.version());
    Replays.Outcome outcome = attempt(tenant, id, seen.version());
    return switch (outcome) {
      case DONE -> get(id);
      case UNKNOWN -> throw Problems.notFound();
      case SETTLED -> throw Problems.transitionNotAllowed("The dead letter is not pending.");
      case STALE -> {
        // Somebody was quicker; the present version no longer matches.
        ETags.requireMatch(ifMatch, get(id).version());
        throw Problems.conflict("dead-letter-busy", "The dead letter is being replayed.");
      }
    };
  }

  private Replays.Outcome attempt(String tenant, UUID id, long version) {
    try {
      return work.call(tenant, () -> replays.replay(tenant, id, version));
    } catch (RebuildGate.Closed e) {
      throw Problems.conflict(
          "rebuild-running", "The projection is being rebuilt; try again later.");
    } catch (Replays.Failed e) {
      throw failed(tenant, id, e);
    }
  }

  private ProblemException failed(String tenant, UUID id, Replays.Failed failure) {
    if (Failures.isTransient(failure)) {
      return new ProblemException(
          ProblemType.UNAVAILABLE, "The message could not be taken now; try again later.");
    }
    Failures.Reason reason = Failures.reason(failure.getCause());
    work.run(tenant, () -> table.failedAgain(tenant, id, reason));
    return Problems.conflict(
        "dead-letter-fails", "The message still cannot be taken: " + reason.detail() + ".");
  }

  private String tenant() {
    Scope caller = scope.get();
    if (!caller.tenantWide()) {
      throw Problems.forbidden(
          "Dead letters are shown to operators of the whole care system only.");
    }
    return caller.tenant();
  }
}
