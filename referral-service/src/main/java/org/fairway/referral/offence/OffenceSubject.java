package org.fairway.referral.offence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectField;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRoom;

/** A person's own criminal-offence data, told to them and erased. */
@ApplicationScoped
class OffenceSubject implements SubjectRoom {

  private static final String UNTOLD = "That there is a conviction; no more is known.";

  private final OffenceRoom room;
  private final Vault vault;

  OffenceSubject(OffenceRoom room, Vault vault) {
    this.room = room;
    this.vault = vault;
  }

  @Override
  public String kind() {
    return "criminal-offence data";
  }

  @Override
  public List<SubjectRecord> tell(Subject whom) {
    return room.record(whom.id(), whom.tenant()).map(kept -> told(whom, kept)).stream().toList();
  }

  private SubjectRecord told(Subject whom, OffenceRoom.Kept kept) {
    Cell cell = new Cell(whom.tenant(), "offence.record", whom.id(), "record");
    String text = kept.sealed() == null ? UNTOLD : vault.open(cell, kept.sealed());
    return new SubjectRecord(List.of(new SubjectField("record", text)));
  }

  @Override
  public int erase(Subject whom) {
    return room.remove(whom.id(), whom.tenant()) ? 1 : 0;
  }
}
