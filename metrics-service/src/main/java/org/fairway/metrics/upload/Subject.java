package org.fairway.metrics.upload;

import org.fairway.metrics.fact.Period;

/**
 * What an upload is about.
 *
 * @param organisation ODS code, capitals
 * @param source name under which the facts are kept; the same name again replaces them
 */
public record Subject(String organisation, Period period, Feed feed, String source) {}
