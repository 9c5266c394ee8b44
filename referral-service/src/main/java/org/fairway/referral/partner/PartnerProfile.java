package org.fairway.referral.partner;

import java.util.List;

/**
 * What a partner is beyond its name; already checked for form and codes.
 *
 * @param serves whom it serves
 * @param contacts who can be asked there
 * @param listed whether the open directory shows it
 * @param description for the directory; null for none
 * @param website for the directory; null for none
 */
public record PartnerProfile(
    Served serves, List<Contact> contacts, boolean listed, String description, String website) {

  /** Nothing said: serves nobody in particular, and is listed. */
  public static final PartnerProfile NONE =
      new PartnerProfile(Served.NOBODY_IN_PARTICULAR, List.of(), true, null, null);

  /**
   * Whom a partner serves, each as codes.
   *
   * @param priorityGroups of the project's list
   * @param ethnicCommunities letters of NHS-2001 or answers of CENSUS-2021
   * @param languages tags
   * @param areas LSOA 2021 or district codes; empty for all of the care system
   */
  public record Served(
      List<String> priorityGroups,
      List<String> ethnicCommunities,
      List<String> languages,
      List<String> areas) {

    static final Served NOBODY_IN_PARTICULAR =
        new Served(List.of(), List.of(), List.of(), List.of());
  }

  /** What somebody can be asked about. */
  public enum ContactRole {
    GENERAL,
    REFERRALS,
    LEADERSHIP,
    SAFEGUARDING,
    DATA_PROTECTION
  }

  /**
   * Somebody who can be asked; in the clear.
   *
   * @param email null for none
   * @param phone null for none
   */
  public record Contact(ContactRole role, String name, String email, String phone) {}
}
