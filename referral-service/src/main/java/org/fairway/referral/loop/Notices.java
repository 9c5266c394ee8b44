package org.fairway.referral.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;

/** What referrers are told, and what they tell the people they sent. */
@ApplicationScoped
public class Notices {

  private static final String SUBJECT = "referral";
  private static final String PURPOSE = "closed loop";

  private final NoticeRepository notices;
  private final Audit audit;
  private final CurrentScope scope;

  Notices(NoticeRepository notices, Audit audit, CurrentScope scope) {
    this.notices = notices;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Up to {@code size} notices that the caller may see, newest first, below the one of that moment
   * and id. The referral of each is on record, but for the last of {@code size}.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<Notice> page(Instant at, UUID id, int size) {
    List<Notice> found = notices.below(scope.get(), at, id, size);
    List<String> shown =
        found.stream()
            .limit(size - 1L)
            .map(notice -> notice.referralId().toString())
            .distinct()
            .toList();
    audit.recordEach("notice.read", SUBJECT, shown, Outcome.ALLOWED, PURPOSE);
    return found;
  }

  /** 404 when there is none that the caller may see. Is on record. */
  @Transactional
  public Notice find(UUID id) {
    Notice found = require(id);
    record("notice.read", found);
    return found;
  }

  /**
   * As it is seen in the present scope now; empty when that may know nothing of it. Is not on
   * record: for those who tell it, and keep a log of that.
   */
  @Transactional
  public Optional<Notice> seen(UUID id) {
    return notices.one(scope.get(), id).stream().findFirst();
  }

  /**
   * Notes that the person was told. 409 {@code consent-missing} when the person does not consent to
   * being contacted, 409 when it was noted before, 412 for a stale version.
   */
  @Transactional
  public Notice personTold(UUID id, String ifMatch) {
    Notice notice = require(id);
    ETags.requireMatch(ifMatch, notice.version());
    if (notice.personToldAt() != null) {
      throw Problems.transitionNotAllowed("The person was told already.");
    }
    if (!notice.mayContact()) {
      throw Problems.conflict("consent-missing", "The person has no live CONTACT consent.");
    }
    String actor = scope.get().actor();
    if (!notices.told(scope.get().tenant(), notice, Moment.now(), actor)) {
      throw Problems.of(ProblemType.PRECONDITION_FAILED);
    }
    record("notice.person-told", notice);
    return require(id);
  }

  private Notice require(UUID id) {
    return seen(id).orElseThrow(Problems::notFound);
  }

  private void record(String action, Notice notice) {
    audit.record(action, SUBJECT, notice.referralId().toString(), Outcome.ALLOWED, PURPOSE);
  }
}
