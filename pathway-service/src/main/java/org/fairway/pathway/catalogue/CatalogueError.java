package org.fairway.pathway.catalogue;

/**
 * Something that is wrong with a file.
 *
 * @param line from 1; 0 for the whole file
 * @param column heading; empty for the whole line or file
 * @param code stable, such as {@code CAT-LEVEL}
 * @param detail what is allowed; never what stood there
 */
public record CatalogueError(int line, String column, String code, String detail) {}
