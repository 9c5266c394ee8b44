package org.fairway.metrics.upload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.fact.Period;

/**
 * A kind of table that can be sent, as it holds from a period on.
 *
 * @param name as in paths
 * @param version of this description; a file is read again when it changes
 * @param effectiveFrom first period
 * @param title in words
 * @param sheet name of the sheet in templates
 * @param sheets names of the sheets of a workbook that are read, in lower case; empty: every one
 *     with the header
 * @param about what a row is
 * @param headerStart what the first cell of the header says; empty when the header is known by its
 *     columns alone
 * @param skipsOthers whether rows about other organisations are passed over, or refused
 * @param absent what is written in place of a figure that is not supplied
 * @param columns in the order of templates
 * @param example rows, by header
 */
public record Feed(
    String name,
    String version,
    Period effectiveFrom,
    String title,
    String sheet,
    Set<String> sheets,
    String about,
    Set<String> headerStart,
    boolean skipsOthers,
    Set<String> absent,
    List<FeedColumn> columns,
    List<Map<String, Object>> example) {}
