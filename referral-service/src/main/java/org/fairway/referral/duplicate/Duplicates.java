package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.duplicate.DuplicateChange.Action;

/** What can be done with people who may be one. Every decision is on record and can be undone. */
@ApplicationScoped
public class Duplicates {

  private final DuplicateRepository matches;
  private final DuplicateHistory history;
  private final DuplicatePolicies policies;
  private final Merging merging;
  private final Audit audit;
  private final CurrentScope scope;

  Duplicates(
      DuplicateRepository matches,
      DuplicateHistory history,
      DuplicatePolicies policies,
      Merging merging,
      Audit audit,
      CurrentScope scope) {
    this.matches = matches;
    this.history = history;
    this.policies = policies;
    this.merging = merging;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Up to {@code size} matches, newest first, below {@code before} if that is not null. Each is on
   * record but the last of {@code size}.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<DuplicateMatch> page(DuplicateFilter filter, UUID before, int size) {
    List<DuplicateMatch> found =
        matches.page(scope.get(), policies.present().reach(), filter, before, size);
    List<String> ids = found.stream().limit(size - 1L).map(each -> each.id().toString()).toList();
    audit.recordEach("duplicate.read", "duplicate", ids, Outcome.ALLOWED, "matching");
    return found;
  }

  /** 404 when there is none that the caller may see. Is on record. */
  @Transactional
  public DuplicateDetail find(UUID id) {
    DuplicateMatch match = visible(id, false);
    audit.record("duplicate.read", "duplicate", id.toString(), Outcome.ALLOWED, "matching");
    return new DuplicateDetail(match, before(match));
  }

  /**
   * The two are one; {@code kept} stands for both from now on. 422 when it is neither of them, 409
   * {@code person-merged} when the other one is part of somebody else already.
   */
  @Transactional
  public DuplicateDetail merge(UUID id, String ifMatch, UUID kept, String note) {
    DuplicateMatch match = toChange(id, ifMatch);
    if (!match.concerns(kept)) {
      throw Problems.unprocessable(
          new Violation("/keep", "not-of-the-match", "This is neither of the two people."));
    }
    if (match.state() == MatchState.MERGED) {
      throw Problems.transitionNotAllowed("They are merged already.");
    }
    UUID gone = match.otherThan(kept);
    Instant now = Moment.now();
    merging.merge(match, gone, kept, now);
    return decided(match, MatchState.MERGED, change(Action.MERGED, kept, gone, now, note));
  }

  /** Takes a merge back: everything is as before. 409 when there is none. */
  @Transactional
  public DuplicateDetail unmerge(UUID id, String ifMatch, String note) {
    DuplicateMatch match = toChange(id, ifMatch);
    Instant now = Moment.now();
    UUID gone = match.second();
    UUID kept = match.first();
    if (!merging.unmerge(match, gone, kept, now)) {
      gone = match.first();
      kept = match.second();
      if (!merging.unmerge(match, gone, kept, now)) {
        throw Problems.transitionNotAllowed("They are not merged.");
      }
    }
    return decided(match, MatchState.OPEN, change(Action.UNMERGED, kept, gone, now, note));
  }

  /** They are two after all; 409 when they are merged, {@code person-erased} when one is erased. */
  @Transactional
  public DuplicateDetail dismiss(UUID id, String ifMatch, String note) {
    DuplicateMatch match = toChange(id, ifMatch);
    if (match.state() != MatchState.OPEN) {
      throw Problems.transitionNotAllowed("The match is " + match.state() + ".");
    }
    merging.refuseIfErased(match);
    Instant now = Moment.now();
    return decided(match, MatchState.DISMISSED, change(Action.DISMISSED, null, null, now, note));
  }

  private DuplicateMatch visible(UUID id, boolean toChange) {
    return matches
        .visible(scope.get(), policies.present().reach(), id, toChange)
        .orElseThrow(Problems::notFound);
  }

  private DuplicateMatch toChange(UUID id, String ifMatch) {
    DuplicateMatch match = visible(id, true);
    ETags.requireMatch(ifMatch, match.version());
    return match;
  }

  private DuplicateChange change(Action action, UUID kept, UUID gone, Instant at, String note) {
    return new DuplicateChange(action, kept, gone, scope.get().actor(), at, note);
  }

  private List<DuplicateChange> before(DuplicateMatch match) {
    List<DuplicateChange> changes = history.of(match.id());
    return merging.wordless(match)
        ? changes.stream().map(DuplicateChange::wordless).toList()
        : changes;
  }

  private DuplicateDetail decided(DuplicateMatch match, MatchState state, DuplicateChange change) {
    List<DuplicateChange> before = before(match);
    match.decide(state, change.at());
    matches.flush();
    history.write(match, change);
    String action = "duplicate." + change.action().name().toLowerCase(Locale.ROOT);
    audit.record(action, "duplicate", match.id().toString(), Outcome.ALLOWED, "matching");
    return new DuplicateDetail(match, Stream.concat(Stream.of(change), before.stream()).toList());
  }
}
