package org.fairway.referral.person;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a person, in the clear; never stored or sent so.
 *
 * @param dateOfBirth null when not given
 * @param lsoa21 home area, an English LSOA of 2021; null when not given
 * @param priorityGroups codes of the priority groups
 * @param languages BCP 47 tags, the best spoken first
 * @param more what helps to find the right work; never null
 */
public record PersonalData(
    String givenName,
    String familyName,
    LocalDate dateOfBirth,
    Contact contact,
    String lsoa21,
    List<String> priorityGroups,
    List<String> languages,
    EnglishLevel englishLevel,
    RightToWork rightToWork,
    PersonRecord more) {

  /** A person of whom no more is known. */
  public PersonalData(
      String givenName,
      String familyName,
      LocalDate dateOfBirth,
      Contact contact,
      String lsoa21,
      List<String> priorityGroups,
      List<String> languages,
      EnglishLevel englishLevel,
      RightToWork rightToWork) {
    this(
        givenName,
        familyName,
        dateOfBirth,
        contact,
        lsoa21,
        priorityGroups,
        languages,
        englishLevel,
        rightToWork,
        PersonRecord.EMPTY);
  }

  /** The same in the form in which it is kept. */
  PersonalData kept(String area, List<String> groups, PersonRecord record) {
    return new PersonalData(
        givenName,
        familyName,
        dateOfBirth,
        contact,
        area,
        groups,
        languages,
        englishLevel,
        rightToWork,
        record);
  }

  /** The same, reached in another way. */
  PersonalData reachedBy(Contact other, ContactWishes wishes) {
    return new PersonalData(
        givenName,
        familyName,
        dateOfBirth,
        other,
        lsoa21,
        priorityGroups,
        languages,
        englishLevel,
        rightToWork,
        more.wishing(wishes));
  }

  /** How the person wishes to be reached; each channel may be null. */
  public record Contact(String email, String phone, ContactChannel preferred) {}

  /** Ways to reach a person. */
  public enum ContactChannel {
    EMAIL,
    PHONE,
    TEXT,
    POST,
    VIA_PARTNER
  }

  /** Spoken and written English. */
  public enum EnglishLevel {
    BEGINNER,
    ENTRY,
    LEVEL_1,
    LEVEL_2,
    FLUENT
  }

  /** Right to work in the United Kingdom. */
  public enum RightToWork {
    UNRESTRICTED,
    RESTRICTED,
    NONE,
    NOT_CHECKED
  }
}
