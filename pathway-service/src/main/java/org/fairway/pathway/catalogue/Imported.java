package org.fairway.pathway.catalogue;

/**
 * What became of a file that was sent.
 *
 * @param fresh false when the same file had come before and nothing was done
 */
public record Imported(CatalogueImport file, boolean fresh) {}
