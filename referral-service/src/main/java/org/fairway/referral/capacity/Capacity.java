package org.fairway.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.directory.OpenProgrammes;
import org.fairway.referral.referral.PathwayType;

/** Asking whether there is room, and saying how one takes people on. */
@ApplicationScoped
public class Capacity {

  private final CapacityRepository declarations;
  private final OpenProgrammes programmes;
  private final Audit audit;
  private final Sql sql;
  private final CurrentScope scope;

  Capacity(
      CapacityRepository declarations,
      OpenProgrammes programmes,
      Audit audit,
      Sql sql,
      CurrentScope scope) {
    this.declarations = declarations;
    this.programmes = programmes;
    this.audit = audit;
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * Whether a receiver has room, or any when {@code receiver} is null, on a pathway, or in one of
   * its programmes when {@code programme} is not null. Names nobody, and promises nothing: of two
   * who ask, one may find the place taken.
   */
  @Transactional
  public Room ask(PathwayType type, String receiver, UUID programme) {
    Map<String, Integer> free = free(type, programme);
    Map<String, Declaration> said =
        declarations.of(type).stream()
            .collect(Collectors.toMap(ReceiverCapacity::receiver, ReceiverCapacity::declaration));
    TreeSet<String> receivers = new TreeSet<>(free.keySet());
    if (programme == null) {
      receivers.addAll(said.keySet());
    }
    receivers.removeIf(one -> receiver != null && !receiver.equals(one));
    List<Room.OfReceiver> answers =
        receivers.stream().map(one -> answer(one, said.get(one), free.get(one))).toList();
    return new Room(
        CapacityRules.best(answers.stream().map(Room.OfReceiver::answer).toList()),
        answers,
        Moment.now());
  }

  private static Room.OfReceiver answer(String receiver, Declaration said, Integer ofProgrammes) {
    Integer beside = said == null ? null : said.freePlaces();
    Integer free = ofProgrammes == null ? beside : ofProgrammes;
    if (ofProgrammes != null && beside != null) {
      free = ofProgrammes + beside;
    }
    return new Room.OfReceiver(receiver, CapacityRules.of(said, ofProgrammes), free);
  }

  private Map<String, Integer> free(PathwayType type, UUID programme) {
    Map<String, Integer> free = new TreeMap<>();
    programmes.of(type.name()).stream()
        .filter(open -> programme == null || programme.equals(open.id()))
        .forEach(open -> free.merge(open.organisation(), open.available(), Integer::sum));
    return free;
  }

  /** Says how a receiver takes people on; 403 for another's. What is said last stands. */
  @Transactional
  public ReceiverCapacity declare(String receiver, PathwayType type, Declaration what) {
    if (!scope.get().sees(receiver)) {
      throw Problems.forbidden("A receiver speaks for itself, and the care system for all.");
    }
    sql.lock("capacity %s %s %s".formatted(scope.get().tenant(), receiver, type));
    ReceiverCapacity row =
        declarations
            .of(receiver, type)
            .orElseGet(() -> new ReceiverCapacity(Ids.next(), receiver, type))
            .say(what, Moment.now());
    declarations.persistAndFlush(row);
    audit.record(
        "capacity.declare", "receiver-capacity", row.id().toString(), Outcome.ALLOWED, "planning");
    return row;
  }

  /** Up to {@code size}, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<ReceiverCapacity> page(UUID before, int size) {
    return declarations.page(before, size);
  }
}
