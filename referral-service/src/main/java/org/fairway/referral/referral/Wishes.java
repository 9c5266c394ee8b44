package org.fairway.referral.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is wished for with a referral, as far as it may be changed.
 *
 * @param programmeId null when no programme is meant
 * @param note free text in the clear; null for none
 * @param why free text in the clear: why it is changed; null for nothing
 */
public record Wishes(PathwayType pathwayType, UUID programmeId, String note, String why) {

  /** Names of the fields that differ, separated by spaces; never their values. */
  String differences(Wishes other) {
    List<String> names = new ArrayList<>();
    if (pathwayType != other.pathwayType) {
      names.add("pathwayType");
    }
    if (!Objects.equals(programmeId, other.programmeId)) {
      names.add("programmeId");
    }
    if (!Objects.equals(note, other.note)) {
      names.add("note");
    }
    return String.join(" ", names);
  }
}
