package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** How one connection's own name of a stage reads in the canonical list. */
@Entity
@Table(name = "stage_mapping")
class StageMapping extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "original_stage", nullable = false)
  private String originalStage;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ApplicationStage stage;

  @Version private long version;

  /** For Hibernate. */
  protected StageMapping() {}

  StageMapping(UUID id, AtsConnection connection, MappedStage mapped) {
    super(connection.organisation());
    this.id = id;
    this.connectionId = connection.id();
    this.originalStage = mapped.originalStage();
    this.stage = mapped.stage();
  }

  MappedStage mapped() {
    return new MappedStage(originalStage, stage);
  }
}
