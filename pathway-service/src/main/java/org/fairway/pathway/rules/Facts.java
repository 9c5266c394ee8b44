package org.fairway.pathway.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one case. Immutable; never stored. What is not known is not here: an answer
 * UNKNOWN is the same as none.
 */
public final class Facts {
  private final Map<Fact, Object> values;
  private final Set<Fact> visible;

  private Facts(Map<Fact, Object> values, Set<Fact> visible) {
    this.values = values;
    this.visible = visible;
  }

  public static Facts none() {
    return new Facts(new EnumMap<>(Fact.class), EnumSet.allOf(Fact.class));
  }

  /**
   * These facts and one more, or another value of one. Null and {@link Answer#UNKNOWN} leave it
   * unknown.
   *
   * @throws IllegalArgumentException when the value is of another kind than the fact
   */
  public Facts with(Fact fact, Object value) {
    Map<Fact, Object> more = new EnumMap<>(values);
    if (value == null || value == Answer.UNKNOWN) {
      more.remove(fact);
      return new Facts(more, visible);
    }
    Object held = value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
    if (!fact.kind().fits(held)) {
      throw new IllegalArgumentException(fact.field() + " is no " + fact.kind());
    }
    more.put(fact, held instanceof List<?> list ? List.copyOf(list) : held);
    return new Facts(more, visible);
  }

  /** These facts, and those of {@code others} that are not among them. */
  public Facts or(Facts others) {
    Map<Fact, Object> all = new EnumMap<>(Fact.class);
    all.putAll(others.values);
    all.putAll(values);
    return new Facts(all, visible);
  }

  public Facts without(Fact fact) {
    return with(fact, null);
  }

  /** The same, but looking at anything else is an error: no rule sees what it does not declare. */
  public Facts only(Collection<Fact> declared) {
    Set<Fact> seen = EnumSet.noneOf(Fact.class);
    seen.addAll(declared);
    return new Facts(values, seen);
  }

  public boolean has(Fact fact) {
    return value(fact) != null;
  }

  public Set<Fact> known() {
    return Set.copyOf(values.keySet());
  }

  public LocalDate date(Fact fact) {
    return (LocalDate) value(fact);
  }

  public Birth birth(Fact fact) {
    return (Birth) value(fact);
  }

  public BigDecimal number(Fact fact) {
    return (BigDecimal) value(fact);
  }

  public String text(Fact fact) {
    return (String) value(fact);
  }

  /** YES, NO, or UNKNOWN when it is not here. */
  public Answer answer(Fact fact) {
    return Answer.orUnknown((Answer) value(fact));
  }

  /** The name of a coded value, or null. */
  public String code(Fact fact) {
    Object code = value(fact);
    return code == null ? null : ((Enum<?>) code).name();
  }

  @SuppressWarnings("unchecked") // a list of that kind went in
  public <T> List<T> list(Fact fact) {
    return (List<T>) value(fact);
  }

  /** Whether it is known, and has this value; numbers are compared as such. */
  public boolean is(Fact fact, String value) {
    return value(fact) instanceof BigDecimal number
        ? number.compareTo(new BigDecimal(value)) == 0
        : has(fact) && shown(fact).equals(value);
  }

  /** As it is shown among the inputs of a result. */
  public String shown(Fact fact) {
    Object value = value(fact);
    if (value == null) {
      return fact.kind() == Kind.ANSWER ? Answer.UNKNOWN.name() : "unknown";
    }
    if (value instanceof List<?> list) {
      return list.size() == 1 ? "1 line" : list.size() + " lines";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** For copying; checks read by kind. */
  Object valueOf(Fact fact) {
    return value(fact);
  }

  private Object value(Fact fact) {
    if (!visible.contains(fact)) {
      throw new IllegalStateException("A rule looks at " + fact.field() + ", undeclared.");
    }
    return values.get(fact);
  }
}
