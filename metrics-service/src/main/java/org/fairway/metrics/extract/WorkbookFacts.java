package org.fairway.metrics.extract;

/**
 * What was seen in a workbook.
 *
 * @param rows of its sheet
 * @param date1904 whether its days are counted from 1904
 * @param styled whether it tells how cells look, and so which numbers are days
 */
record WorkbookFacts(long rows, boolean date1904, boolean styled) {}
