/**
 * Workforce extracts: a file of people is validated row by row and folded into counts while it
 * streams past. People are not kept; the file is deleted as soon as its job ends.
 *
 * <p>A file is taken whole or not at all. Memory is bounded by the number of different groups and
 * not by the number of rows.
 */
package org.fairway.metrics.snapshot;
