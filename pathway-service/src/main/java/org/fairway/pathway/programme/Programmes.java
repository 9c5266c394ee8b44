package org.fairway.pathway.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Programmes and their places. Every method joins the caller's transaction. */
@ApplicationScoped
public class Programmes {
  private final ProgrammeRepository programmes;
  private final ProgrammePlaceRepository places;
  private final CurrentScope scope;
  private final Outbox outbox;
  private final Audit audit;

  Programmes(
      ProgrammeRepository programmes,
      ProgrammePlaceRepository places,
      CurrentScope scope,
      Outbox outbox,
      Audit audit) {
    this.programmes = programmes;
    this.places = places;
    this.scope = scope;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Opens a programme that belongs to the caller's organisation.
   *
   * @throws Refusal as {@link ProgrammeRules#check(NewProgramme)} does
   */
  @Transactional
  public Programme open(NewProgramme as) {
    ProgrammeRules.check(as);
    Programme programme = new Programme(Ids.next(), scope.get().organisation(), as, Instant.now());
    programmes.persistAndFlush(programme);
    ProgrammePlace free = new ProgrammePlace(programme.id(), programme.places());
    places.persistAndFlush(free);
    Instant now = Instant.now();
    outbox.append(ProgrammePublished.of(programme, free, now));
    outbox.append(ProgrammeOpened.of(programme, free, now));
    audit.record("programme.open", "programme", programme.id().toString(), Outcome.ALLOWED, null);
    return programme;
  }

  @Transactional
  public Programme get(UUID id) {
    return find(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public Optional<Programme> find(UUID id) {
    return programmes.findByIdOptional(id);
  }

  @Transactional
  public List<Programme> page(ProgrammeStream stream, PathwayType type, UUID before, int rows) {
    return programmes.page(stream, type, before, rows);
  }

  /** Those that run on one of these days, newest first. */
  @Transactional
  public List<Programme> running(ProgrammeStream stream, LocalDate from, LocalDate to, int rows) {
    return programmes.running(stream, from, to, rows);
  }

  /**
   * The one programme that offers this type and is neither over nor closed, or empty when there is
   * none or a choice.
   */
  @Transactional
  public Optional<Programme> onlyOpen(PathwayType type) {
    List<Programme> open = programmes.open(type, Today.inEngland(), 2);
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  /**
   * Takes one place; never more than there are, also under concurrent offers.
   *
   * @throws Refusal kind STATE, {@code programme-full} or {@code programme-closed}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takePlace(UUID programme) {
    if (!takePlaceIfFree(programme)) {
      if (places.present(programme).closed()) {
        throw Refusal.state("programme-closed", "The programme is closed.");
      }
      throw Refusal.state("programme-full", "All places of the programme are taken.");
    }
  }

  /** The same for who goes on without one: false when none is free, or it is closed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean takePlaceIfFree(UUID programme) {
    boolean taken = places.take(programme);
    if (taken) {
      publish(programme);
    }
    return taken;
  }

  /**
   * Keeps a programme from being closed until the transaction ends: whoever closes it counts who is
   * on it.
   *
   * @throws Refusal kind STATE, {@code programme-closed}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void holdOpen(UUID programme) {
    if (places.heldOpen(programme)) {
      return;
    }
    throw Refusal.state("programme-closed", "The programme is closed.");
  }

  /** Gives a place back that {@link #takePlace} took. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void givePlaceBack(UUID programme) {
    if (places.giveBack(programme)) {
      publish(programme);
    }
  }

  /** Everybody may know how many places are free. */
  private void publish(UUID programme) {
    outbox.append(
        ProgrammePublished.of(
            programmes.findById(programme), places.present(programme), Instant.now()));
  }
}
