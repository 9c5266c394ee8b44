package org.fairway.referral.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.referral.referral.NoteVisibility;

/** Something that somebody wrote about a referral; only read here, the log writes it. */
@Entity
@Table(name = "case_note")
public class CaseNote extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private NoteVisibility visibility;

  private String author;

  @Column(name = "written_at")
  private Instant writtenAt;

  private byte[] text;

  /** For Hibernate. */
  protected CaseNote() {}

  UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  NoteVisibility visibility() {
    return visibility;
  }

  String author() {
    return author;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  byte[] sealedText() {
    return text;
  }
}
