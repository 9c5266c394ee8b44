package org.fairway.referral.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The columns of a person that only the vault can read, and the terms by which they are found. */
@Embeddable
class SealedColumns {

  @Column(name = "given_name")
  private byte[] givenName;

  @Column(name = "family_name")
  private byte[] familyName;

  @Column(name = "date_of_birth")
  private byte[] dateOfBirth;

  private byte[] contact;

  private byte[] record;

  @Column(name = "search_terms")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchTerms;

  /** For Hibernate. */
  protected SealedColumns() {}

  SealedColumns(
      byte[] givenName,
      byte[] familyName,
      byte[] dateOfBirth,
      byte[] contact,
      byte[] record,
      List<String> searchTerms) {
    this.givenName = givenName;
    this.familyName = familyName;
    this.dateOfBirth = dateOfBirth;
    this.contact = contact;
    this.record = record;
    this.searchTerms = List.copyOf(searchTerms);
  }

  byte[] givenName() {
    return givenName;
  }

  byte[] familyName() {
    return familyName;
  }

  byte[] dateOfBirth() {
    return dateOfBirth;
  }

  byte[] contact() {
    return contact;
  }

  byte[] record() {
    return record;
  }
}
