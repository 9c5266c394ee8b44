package org.fairway.pathway.support;

/**
 * A domain rule says no. Carries what a caller needs to mend the request, and nothing else: a
 * stable code, where in the request the fault lies, and a sentence.
 *
 * <p>Thrown by plain-Java rules, which know nothing of HTTP; {@link Refusals} turns it into a
 * problem document.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final String pointer;

  private Refusal(Kind kind, String code, String pointer, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.pointer = pointer;
  }

  /** The request itself is wrong: a value at {@code pointer} (a JSON pointer) breaks a rule. */
  public static Refusal input(String pointer, String code, String detail) {
    return new Refusal(Kind.INPUT, code, pointer, detail);
  }

  /** The request is fine but the thing is not in a state that allows it. */
  public static Refusal state(String code, String detail) {
    return new Refusal(Kind.STATE, code, "", detail);
  }

  /** The caller's role may not do this here. */
  public static Refusal role(String detail) {
    return new Refusal(Kind.ROLE, "role", "", detail);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String pointer() {
    return pointer;
  }

  /** What sort of no it is. */
  public enum Kind {
    INPUT,
    STATE,
    ROLE
  }
}
