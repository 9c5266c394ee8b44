package org.fairway.pathway.opportunity;

import java.util.List;

/**
 * What an employer asks for.
 *
 * @param essentialSkills codes of the care system or the employer
 * @param qualificationLevel lowest level, 0 to 8; null for none
 * @param minimumAge on the first day, in years; null for none
 * @param maximumAge on the first day, in years; null for none
 * @param excludedOffences kinds of offence that rule a person out
 */
public record Requirements(
    List<String> essentialSkills,
    List<String> desirableSkills,
    Integer qualificationLevel,
    List<String> qualifications,
    Integer minimumAge,
    Integer maximumAge,
    List<String> excludedOffences) {}
