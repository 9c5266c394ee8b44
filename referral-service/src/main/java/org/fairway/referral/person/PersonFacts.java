package org.fairway.referral.person;

import java.util.List;
import java.util.UUID;

/**
 * What may be said of a person on the wire: nothing that names them.
 *
 * @param organisation the partner that entered them
 * @param lsoa21 null when not known
 * @param imdDecile 1 to 10, null when the area is not known
 * @param priorityGroups sorted, without criminal-offence data
 */
public record PersonFacts(
    UUID id,
    String organisation,
    String pseudonym,
    String lsoa21,
    Integer imdDecile,
    List<String> priorityGroups) {}
