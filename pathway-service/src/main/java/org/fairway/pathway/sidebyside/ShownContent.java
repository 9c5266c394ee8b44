package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a reader sees of a publication; both sides of the table have it. */
@Embeddable
class ShownContent {
  @Column(nullable = false, updatable = false)
  private String period;

  @Column(nullable = false, updatable = false)
  private int edition;

  @Column(nullable = false, updatable = false)
  private String document;

  @Column(name = "shown_at", nullable = false, updatable = false)
  private Instant shownAt;

  /** For Hibernate. */
  protected ShownContent() {}

  ShownContent(Publication publication, Instant now) {
    this.period = publication.period();
    this.edition = publication.edition();
    this.document = publication.documentText();
    this.shownAt = now;
  }

  String period() {
    return period;
  }

  int edition() {
    return edition;
  }

  PlanDocument document() {
    return DocumentText.read(document);
  }

  Instant shownAt() {
    return shownAt;
  }
}
