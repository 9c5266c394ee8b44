package org.fairway.pathway.work;

/** Where in a request an employment is told, for answers that say what is wrong with it. */
enum Told {
  BY_ITSELF("/applicationId", "/startedOn"),
  WITH_ITS_DESTINATION("/employment/applicationId", "/beganOn");

  private final String application;
  private final String start;

  Told(String application, String start) {
    this.application = application;
    this.start = start;
  }

  /** JSON pointer of the application that led to it. */
  String application() {
    return application;
  }

  /** JSON pointer of its first day. */
  String start() {
    return start;
  }
}
