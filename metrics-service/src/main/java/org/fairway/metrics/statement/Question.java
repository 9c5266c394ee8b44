package org.fairway.metrics.statement;

import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;

/**
 * One indicator of an organisation and year.
 *
 * @param organisation ODS code
 * @param indicator id within the standard
 */
public record Question(String organisation, Standard standard, Period period, String indicator) {}
