package org.fairway.metrics.extract;

/**
 * Something wrong in a file.
 *
 * @param line physical line of a text, row of a sheet; the header is line 1. 1 for a fault of the
 *     whole file
 * @param column header of the column; {@code column 24} where the header has no name for it; the
 *     sheet's letter for a fault found before its header is read; empty for a fault of the whole
 *     file
 * @param code stable, for programs
 * @param detail what is allowed; never the value found
 */
public record ImportError(long line, String column, String code, String detail) {}
