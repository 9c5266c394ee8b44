package org.fairway.referral.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.referral.person.PersonalData.EnglishLevel;
import org.fairway.referral.person.PersonalData.RightToWork;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who is referred. What names, dates or reaches them is held sealed only. */
@Entity
class Person extends OrganisationOwned {

  @Id private UUID id;

  @Embedded private SealedColumns sealed;

  private String lsoa21;

  @Column(name = "priority_groups")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> priorityGroups;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> languages;

  @Enumerated(EnumType.STRING)
  @Column(name = "english_level")
  private EnglishLevel englishLevel;

  @Enumerated(EnumType.STRING)
  @Column(name = "right_to_work")
  private RightToWork rightToWork;

  @Version private long version;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected Person() {}

  Person(UUID id, String organisation, Instant now) {
    super(organisation);
    this.id = id;
    this.createdAt = now;
  }

  /** Takes over new data; {@code columns} are its sealed parts. */
  void learn(PersonalData data, SealedColumns columns) {
    sealed = columns;
    lsoa21 = data.lsoa21();
    priorityGroups = List.copyOf(data.priorityGroups());
    languages = List.copyOf(data.languages());
    englishLevel = data.englishLevel();
    rightToWork = data.rightToWork();
  }

  UUID id() {
    return id;
  }

  SealedColumns sealed() {
    return sealed;
  }

  String lsoa21() {
    return lsoa21;
  }

  List<String> priorityGroups() {
    return List.copyOf(priorityGroups);
  }

  List<String> languages() {
    return List.copyOf(languages);
  }

  EnglishLevel englishLevel() {
    return englishLevel;
  }

  RightToWork rightToWork() {
    return rightToWork;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }
}
