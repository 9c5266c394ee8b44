package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentBreak;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Horizon;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** What accounts promise to pay for apprentices. */
@ApplicationScoped
public class LevyFunding {
  static final Set<PathwayType> APPRENTICESHIPS =
      Set.of(
          PathwayType.APPRENTICESHIP,
          PathwayType.APPRENTICESHIP_FOUNDATION,
          PathwayType.APPRENTICESHIP_UNIT);

  /** Commitments of one account: what settles it reads them all. */
  static final int MOST = 5_000;

  private final LevyAccountRepository accounts;
  private final LevyCommitmentRepository commitments;
  private final Enrolments enrolments;
  private final LevySettling settling;
  private final LearningTold learning;
  private final CareSystemReach reach;
  private final LevyClock clock;
  private final Audit audit;
  private final Sql sql;

  LevyFunding(
      LevyAccountRepository accounts,
      LevyCommitmentRepository commitments,
      Enrolments enrolments,
      LevySettling settling,
      LearningTold learning,
      CareSystemReach reach,
      LevyClock clock,
      Audit audit,
      Sql sql) {
    this.accounts = accounts;
    this.commitments = commitments;
    this.enrolments = enrolments;
    this.settling = settling;
    this.learning = learning;
    this.reach = reach;
    this.clock = clock;
    this.audit = audit;
    this.sql = sql;
  }

  /**
   * Makes a commitment. One that follows an enrolment begins with it; another begins on its planned
   * day.
   *
   * @throws Refusal kind STATE when the enrolment has one already, its person was erased, or for a
   *     start before the first known terms; kind INPUT for an enrolment that it cannot follow, or a
   *     start before the first month of the account
   */
  @Transactional
  public CommitmentTold make(UUID accountId, NewCommitment as) {
    if (as.enrolment() != null) {
      enrolments.seen(List.of(as.enrolment())).forEach(enrolments::requireNotErased);
      alone(sql, as.enrolment());
    }
    Instant now = held(accountId, as.senderAccount());
    LevyAccount account = accounts.findById(accountId);
    requireKnown(account, as.plan().startsOn());
    if (commitments.count("accountId", accountId) >= MOST) {
      throw Refusal.state("commitments-full", "The account has as many as there may be.");
    }
    LevyCommitment made = new LevyCommitment(Ids.next(), account, as, now);
    if (as.enrolment() != null) {
      follow(account, made);
    }
    commitments.persistAndFlush(made);
    audited("levy.commit", made.id());
    return learning.of(made);
  }

  /**
   * Holds the accounts that a commitment concerns, so that the one that pays is not settled
   * meanwhile, and answers the time of the change.
   */
  private Instant held(UUID account, UUID sender) {
    if (sender == null) {
      accounts.hold(account);
      return clock.now();
    }
    return accounts.holdWithSender(account, sender).unseen(clock.now());
  }

  /** Its moves and the making of what follows it happen one after another. */
  static void alone(Sql sql, UUID enrolment) {
    sql.lock("levy-enrolment/" + enrolment);
  }

  private void follow(LevyAccount account, LevyCommitment made) {
    Enrolment enrolment =
        enrolments
            .find(made.enrolment())
            .filter(one -> APPRENTICESHIPS.contains(one.pathwayType()))
            .filter(one -> one.host() == null || one.host().equals(account.organisation()))
            .orElseThrow(
                () ->
                    Refusal.input(
                        "/enrolmentId",
                        "no-apprenticeship",
                        "There is no such apprenticeship at this employer."));
    if (enrolment.status().ended() || enrolment.status() == EnrolmentStatus.BREAK) {
      throw Refusal.input(
          "/enrolmentId", "not-running", "The enrolment has ended, or is on a break.");
    }
    if (reach.reaching(() -> commitments.following(made.enrolment()).isPresent())) {
      throw Refusal.state("committed-already", "The enrolment has a commitment.");
    }
    if (enrolment.status() == EnrolmentStatus.ACTIVE) {
      requireKnown(account, enrolment.startedOn());
      made.made(CommitmentMove.BEGIN, enrolment.startedOn(), clock.now());
      enrolments.breaks(enrolment.id()).forEach(one -> followed(made, one));
    }
  }

  /** A break that was over before the commitment was made. */
  private void followed(LevyCommitment made, EnrolmentBreak one) {
    followed(made, CommitmentMove.PAUSE, one.beganOn());
    followed(made, CommitmentMove.RESUME, one.returnedOn());
  }

  private void followed(LevyCommitment made, CommitmentMove move, LocalDate on) {
    made.made(move, CommitmentMoves.following(made, move, on), clock.now());
  }

  /**
   * Instalments of months before the account began were paid before it, and are not known to it.
   *
   * @throws Refusal kind STATE for a day before the first known terms, kind INPUT for one before
   *     the first month of the account, or that nobody plans
   */
  void requireKnown(LevyAccount account, LocalDate start) {
    Horizon.require(start, clock.today(), "/startsOn");
    settling.terms().on(start);
    if (start.isBefore(account.firstMonth().atDay(1))) {
      throw Refusal.input(
          "/startsOn",
          "before-account",
          "The account begins in " + account.firstMonth() + ", after the first day of training.");
    }
  }

  @Transactional
  public List<CommitmentTold> page(UUID account, UUID before, int rows) {
    accounts.requireKnown(account);
    return learning.of(commitments.page(account, before, rows));
  }

  @Transactional
  public CommitmentTold get(UUID account, UUID id) {
    return learning.of(known(account, id));
  }

  private LevyCommitment known(UUID account, UUID id) {
    return commitments.of(account, id).orElseThrow(Problems::notFound);
  }

  /**
   * Makes a move by hand, of a commitment that follows no enrolment, or gives up one whose
   * enrolment has not begun.
   *
   * @param on day on which it takes effect; null means today
   */
  @Transactional
  public CommitmentTold move(
      UUID account, UUID id, CommitmentMove move, LocalDate on, String ifMatch) {
    LevyCommitment commitment = known(account, id);
    if (commitment.enrolment() != null) {
      alone(sql, commitment.enrolment());
    }
    Instant now = held(account, commitment.senderAccount());
    commitments.refresh(commitment);
    ETags.requireMatch(ifMatch, commitment.version());
    LocalDate day = on == null ? clock.today() : on;
    CommitmentMoves.check(commitment, move, day, clock.today());
    commitment.made(move, day, now);
    audited("levy." + move.verb(), id);
    commitments.flush();
    return learning.of(commitment);
  }

  private void audited(String action, UUID id) {
    audit.record(action, "levy-commitment", id.toString(), Outcome.ALLOWED, null);
  }
}
