package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectField;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRoom;

/** A person's own answers, told to them and erased. */
@ApplicationScoped
class EqualitySubject implements SubjectRoom {

  private final EqualityRecords records;

  EqualitySubject(EqualityRecords records) {
    this.records = records;
  }

  @Override
  public String kind() {
    return "equality monitoring";
  }

  @Override
  public List<SubjectRecord> tell(Subject whom) {
    return records.of(whom.id()).map(EqualitySubject::told).stream().toList();
  }

  private static SubjectRecord told(EqualityAnswer answer) {
    return new SubjectRecord(
        List.of(
            new SubjectField("ethnic code", answer.ethnicCode()),
            new SubjectField("ethnic code system", answer.ethnicCodeSystem()),
            new SubjectField("disability", answer.disability().name()),
            new SubjectField("sex", answer.sex().name()),
            new SubjectField("age band", answer.ageBand())));
  }

  @Override
  public int erase(Subject whom) {
    return records.remove(whom.id()) ? 1 : 0;
  }
}
