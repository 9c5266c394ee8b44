package org.fairway.metrics.snapshot;

/** Why a good extract is not taken all the same. Rolls its transaction back. */
final class Contradiction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;

  private Contradiction(String code, String reason, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.reason = reason;
  }

  /** It disagrees with facts of the same organisation and day. */
  static Contradiction ofFacts(String code, String detail) {
    return new Contradiction(
        code, "The file contradicts facts of the same organisation and day.", detail);
  }

  /** A correction that came after it was quicker, and stands. */
  static Contradiction overtaken() {
    return new Contradiction(
        "overtaken",
        "A file that was sent later is in force; nothing of this one is stored.",
        "an extract of the same day that was sent after this one is in force already");
  }

  String code() {
    return code;
  }

  /** In a sentence, for the job. */
  String reason() {
    return reason;
  }
}
