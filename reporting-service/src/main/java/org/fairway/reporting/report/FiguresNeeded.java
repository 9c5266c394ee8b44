package org.fairway.reporting.report;

/**
 * An order is new and may be carried out, but its figures have not been fetched in this request.
 * Nothing was stored.
 */
public class FiguresNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FiguresNeeded() {
    super("the figures of this report have not been fetched yet");
  }
}
