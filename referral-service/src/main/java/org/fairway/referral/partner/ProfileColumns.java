package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a {@link PartnerProfile} is stored. */
@Embeddable
class ProfileColumns {

  @Column(name = "priority_groups")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> priorityGroups;

  @Column(name = "ethnic_communities")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> ethnicCommunities;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> languages;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> areas;

  private byte[] contacts;

  private boolean listed;

  private String description;

  private String website;

  /** For Hibernate. */
  protected ProfileColumns() {}

  ProfileColumns(PartnerProfile profile, byte[] sealedContacts) {
    this.priorityGroups = List.copyOf(profile.serves().priorityGroups());
    this.ethnicCommunities = List.copyOf(profile.serves().ethnicCommunities());
    this.languages = List.copyOf(profile.serves().languages());
    this.areas = List.copyOf(profile.serves().areas());
    this.contacts = sealedContacts;
    this.listed = profile.listed();
    this.description = profile.description();
    this.website = profile.website();
  }

  byte[] sealedContacts() {
    return contacts;
  }

  PartnerProfile value(List<PartnerProfile.Contact> opened) {
    return new PartnerProfile(
        new PartnerProfile.Served(
            List.copyOf(priorityGroups),
            List.copyOf(ethnicCommunities),
            List.copyOf(languages),
            List.copyOf(areas)),
        opened,
        listed,
        description,
        website);
  }
}
