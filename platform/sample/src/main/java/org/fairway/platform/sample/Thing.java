package org.fairway.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

@Entity
class Thing extends OrganisationOwned {
  @Id private UUID id;
  private String name;
  @Version private long version;

  /** For Hibernate. */
  protected Thing() {}

  Thing(UUID id, String organisation, String name) {
    super(organisation);
    this.id = id;
    this.name = name;
  }

  void rename(String newName) {
    name = newName;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }
}
