package org.fairway.metrics.upload;

/**
 * Something wrong in a file, in a form its sender can act on.
 *
 * @param place {@code line 3, column count}, {@code sheet Board, cell H3 (members)}, {@code
 *     /rows/2/count}, or {@code file}
 * @param code stable, for programs
 * @param detail what is allowed; never the value found
 */
public record UploadFault(String place, String code, String detail) {}
