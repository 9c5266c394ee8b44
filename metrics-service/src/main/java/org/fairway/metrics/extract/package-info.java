/**
 * Reads a workforce extract (CSV, the same packed with gzip, or an XLSX workbook) and folds its
 * rows into counts while they pass. Plain Java: it knows neither jobs nor the database.
 *
 * <p>Rows take one of two ways. Plain text (no quotation marks) is cut into pieces of whole lines,
 * which are split and counted as bytes, several at once. Everything else, from the first piece that
 * is not plain, goes through a CSV library, and workbooks through an XLSX library; the same rules
 * then judge the fields. Memory is bounded by the number of different groups, by the pieces under
 * way and by the table of assignment numbers, and not by the size of the file.
 */
package org.fairway.metrics.extract;
