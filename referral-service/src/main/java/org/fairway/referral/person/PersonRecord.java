package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What helps to find the right work for a person. Kept sealed as a whole: barriers and adjustments
 * tell of health, and the rest is free text in part. Lists are never null.
 *
 * @param rightToWorkUntil last day of a restricted right to work; null for none
 * @param postcode kept only to find work within reach and by the person's wish; null otherwise
 * @param keepPostcode the person wishes it to be kept; null or false when not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRecord(
    List<Qualification> qualifications,
    List<String> skills,
    List<String> interests,
    Availability availability,
    List<Barrier> barriers,
    List<String> adjustments,
    List<GroupEvidence> groupEvidence,
    EnglishTest englishTest,
    LocalDate rightToWorkUntil,
    ContactWishes contactWishes,
    Supporter supporter,
    String postcode,
    Boolean keepPostcode) {

  /** Nothing known. */
  public static final PersonRecord EMPTY =
      new PersonRecord(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Copies the lists. */
  public PersonRecord {
    qualifications = copy(qualifications);
    skills = copy(skills);
    interests = copy(interests);
    barriers = copy(barriers);
    adjustments = copy(adjustments);
    groupEvidence = copy(groupEvidence);
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  boolean isEmpty() {
    return equals(EMPTY);
  }

  boolean keepsPostcode() {
    return Boolean.TRUE.equals(keepPostcode);
  }

  /** The same with other wishes of how to be spoken to. */
  PersonRecord wishing(ContactWishes wishes) {
    return new PersonRecord(
        qualifications,
        skills,
        interests,
        availability,
        barriers,
        adjustments,
        groupEvidence,
        englishTest,
        rightToWorkUntil,
        wishes,
        supporter,
        postcode,
        keepPostcode);
  }

  /** The same with other qualifications and another postcode; null for none. */
  PersonRecord with(List<Qualification> learnt, String home) {
    return new PersonRecord(
        learnt,
        skills,
        interests,
        availability,
        barriers,
        adjustments,
        groupEvidence,
        englishTest,
        rightToWorkUntil,
        contactWishes,
        supporter,
        home,
        home == null ? null : true);
  }
}
