package org.fairway.metrics.upload;

import org.fairway.metrics.fact.Period;

/**
 * What an upload is about.
 *
 * @param organisation ODS code, capitals
 * @param source name under which the facts are kept; the same name again replaces them
 * @param sheet of a workbook that holds the table; null when that is not said
 */
public record Subject(String organisation, Period period, Feed feed, String source, String sheet) {}
