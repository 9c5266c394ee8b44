/**
 * Tables that people send and fetch: CSV and XLSX, read row by row without trusting them.
 *
 * <p>A workbook is inspected as a whole before the first row is read ({@link
 * org.fairway.platform.sheet.XlsxFile}): it must be small enough when unpacked, hold no macro, no
 * link to another file and no formula, and point to nothing that is not there. Memory is bounded by
 * {@link org.fairway.platform.sheet.XlsxLimits} and not by the file.
 */
package org.fairway.platform.sheet;
