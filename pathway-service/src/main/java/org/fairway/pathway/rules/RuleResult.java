package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One evaluated rule, explained.
 *
 * @param version the date from which the applied version holds; null when none held on the date
 *     asked for, or when that date is not known
 * @param source where the rule is written
 * @param inputs the facts that were looked at, by name, in reading order
 * @param sentence what a caseworker can read out
 * @param missing JSON pointers of the facts that would resolve an UNKNOWN; empty where a person has
 *     to judge
 */
public record RuleResult(
    String rule,
    LocalDate version,
    String source,
    Map<String, String> inputs,
    Verdict verdict,
    String sentence,
    List<String> missing) {}
