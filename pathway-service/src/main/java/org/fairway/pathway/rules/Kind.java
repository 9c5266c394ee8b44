package org.fairway.pathway.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What sort of value a fact has. */
public enum Kind {
  BIRTH(Birth.class),
  DATE(LocalDate.class),
  NUMBER(BigDecimal.class),
  ANSWER(Answer.class),
  CODE(Enum.class),
  TEXT(String.class),
  LEDGER(List.class),
  STEPS(List.class),
  SCORES(List.class);

  private final Class<?> type;

  Kind(Class<?> type) {
    this.type = type;
  }

  boolean fits(Object value) {
    return type.isInstance(value);
  }
}
