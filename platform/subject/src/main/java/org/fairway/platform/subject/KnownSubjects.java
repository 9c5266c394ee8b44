package org.fairway.platform.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.platform.privacy.subject.SubjectRecords;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/** What this service keeps of people. */
@ApplicationScoped
public class KnownSubjects {

  private final SubjectRecords records;
  private final Audit audit;
  private final CurrentScope scope;

  KnownSubjects(SubjectRecords records, Audit audit, CurrentScope scope) {
    this.records = records;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * All that is kept under a pseudonym; nothing for one that is not known, or is another tenant's.
   * The reading is on record.
   */
  @Transactional
  public SubjectRecordSet of(String pseudonym) {
    if (!scope.get().tenantWide()) {
      throw Problems.forbidden("What is kept of a person is told by the care system.");
    }
    audit.record("subject.read", "person", pseudonym, Outcome.ALLOWED, "subject access");
    return records.tell(new Subject(scope.get().tenant(), pseudonym, null));
  }
}
