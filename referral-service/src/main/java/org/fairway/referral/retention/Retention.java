package org.fairway.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.rights.Erasures;

/** The schedule by which records end. A run and all that it does stand or fall together. */
@ApplicationScoped
public class Retention {

  private final RetentionRepository repository;
  private final RetentionRecords records;
  private final Erasures erasures;
  private final Audit audit;

  Retention(
      RetentionRepository repository, RetentionRecords records, Erasures erasures, Audit audit) {
    this.repository = repository;
    this.records = records;
    this.erasures = erasures;
    this.audit = audit;
  }

  /** One of each kind. */
  @Transactional
  public List<RetentionRule> rules() {
    return repository.rules();
  }

  @Transactional
  public RetentionRule rule(RecordKind kind) {
    return repository.rule(kind);
  }

  /** Changes a rule; 412 unless the caller has seen the present version. */
  @Transactional
  public RetentionRule change(RecordKind kind, int months, boolean active, String ifMatch) {
    repository.put(new RetentionRule(kind, months, active, 0), ifMatch);
    audit.record("retention.change", "retention", kind.name(), Outcome.ALLOWED, "retention");
    return repository.rule(kind);
  }

  /**
   * Looks for records whose time is over, at most {@link RetentionRecords#BATCH} of each kind, and
   * ends them unless it is only tried. All kinds are tried; active ones alone are ended.
   */
  @Transactional
  public RetentionRun run(boolean dryRun) {
    Instant now = Moment.now();
    List<RetentionRun.Result> results = new ArrayList<>();
    for (RetentionRule rule : repository.rules()) {
      if (dryRun || rule.active()) {
        results.add(keep(rule, now, dryRun));
      }
    }
    RetentionRun run = new RetentionRun(Ids.next(), dryRun, now, results);
    repository.add(run);
    String action = dryRun ? "retention.try" : "retention.run";
    audit.record(action, "retention", run.id().toString(), Outcome.ALLOWED, "retention");
    return run;
  }

  private RetentionRun.Result keep(RetentionRule rule, Instant now, boolean dryRun) {
    Instant limit = now.atOffset(ZoneOffset.UTC).minusMonths(rule.months()).toInstant();
    List<RetentionRecords.Due> due = records.due(rule.kind(), limit);
    List<RetentionRecords.Due> free = due.stream().filter(each -> !each.held()).toList();
    if (dryRun) {
      int held = due.size() - free.size();
      return new RetentionRun.Result(rule.kind(), rule.months(), due.size(), held, 0);
    }
    int ended = (int) free.stream().filter(each -> end(rule.kind(), each.id(), limit)).count();
    return new RetentionRun.Result(
        rule.kind(), rule.months(), due.size(), due.size() - ended, ended);
  }

  /** False for what has to stay since it was found. */
  private boolean end(RecordKind kind, UUID id, Instant limit) {
    return switch (kind) {
      case PERSON_AFTER_REFERRAL, PERSON_NEVER_REFERRED -> erasures.eraseInTime(id);
      case NOTES_OF_ENDED_REFERRAL -> records.emptyNotes(id, limit);
      case IMPORT_ERRORS -> {
        records.removeErrors(id);
        yield true;
      }
    };
  }

  /** 404 when there is none in the tenant. */
  @Transactional
  public RetentionRun find(UUID id) {
    return repository.find(id).orElseThrow(Problems::notFound);
  }

  /** Newest first, below {@code before} if that is not null. */
  @Transactional
  public List<RetentionRun> page(UUID before, int size) {
    return repository.page(before, size);
  }

  @Transactional
  List<String> activeTenants() {
    return repository.activeTenants();
  }

  /** True when there may be more to end. Of two instances at once one does it. */
  @Transactional
  boolean runByNight() {
    if (!repository.lock()) {
      return false;
    }
    RetentionRun run = run(false);
    return run.results().stream().anyMatch(result -> result.done() > 0);
  }
}
