package org.fairway.metrics.extract;

/** Something because of which a file cannot be read any further. */
final class FileFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImportError error;

  FileFault(long line, String column, String code, String detail) {
    super(code, null, false, false);
    this.error = new ImportError(line, column, code, detail);
  }

  FileFault(String code, String detail) {
    this(1, "", code, detail);
  }

  ImportError error() {
    return error;
  }
}
