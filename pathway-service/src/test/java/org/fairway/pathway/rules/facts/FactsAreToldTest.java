package org.fairway.pathway.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.junit.jupiter.api.Test;

/** Every fact can be told at the place that its pointer names, and arrives as that fact alone. */
class FactsAreToldTest {
  private static final LocalDate ON = LocalDate.of(2026, 9, 1);
  private static final Set<Fact> NOT_TOLD_BY_FIELD =
      EnumSet.of(Fact.ON, Fact.LEDGER, Fact.EMPLOYER_HOURS, Fact.TOTAL_HOURS);

  @Test
  void everyFactHasAFieldOfItsName() throws ReflectiveOperationException {
    for (Fact fact : EnumSet.complementOf(EnumSet.copyOf(NOT_TOLD_BY_FIELD))) {
      String[] path = fact.pointer().split("/");
      Object group = holding(component(RuleFactsRequest.class, path[2]).getType(), path[3]);
      RuleFactsRequest request = (RuleFactsRequest) holding(RuleFactsRequest.class, path[2], group);

      assertThat(request.facts(ON).known()).as(fact.pointer()).containsExactly(fact);
    }
  }

  @Test
  void everyFieldIsAFact() throws ReflectiveOperationException {
    for (RecordComponent group : RuleFactsRequest.class.getRecordComponents()) {
      if (!group.getType().isRecord()) {
        continue;
      }
      for (RecordComponent field : group.getType().getRecordComponents()) {
        String name = field.getName().equals("age") ? "born" : field.getName();
        assertThat(Stream.of(Fact.values()).map(Fact::pointer))
            .contains("/facts/" + group.getName() + "/" + name);
      }
    }
  }

  @Test
  void aLedgerTellsItsTotalsToo() throws ReflectiveOperationException {
    RuleFactsRequest request =
        (RuleFactsRequest) holding(RuleFactsRequest.class, "ledger", List.of());
    Facts facts = request.facts(ON);

    assertThat(facts.known())
        .containsExactlyInAnyOrder(Fact.LEDGER, Fact.EMPLOYER_HOURS, Fact.TOTAL_HOURS);
  }

  private static Object holding(Class<?> type, String field) throws ReflectiveOperationException {
    Class<?> held = component(type, field).getType();
    Object value;
    if (held == Answer.class) {
      value = Answer.YES;
    } else if (held.isEnum()) {
      value = held.getEnumConstants()[0];
    } else if (held == LocalDate.class) {
      value = ON;
    } else if (held == Integer.class) {
      value = 1;
    } else if (held == List.class) {
      value = List.of();
    } else {
      value = field.equals("born") ? "2006-04" : "1.5";
    }
    return holding(type, field, value);
  }

  private static Object holding(Class<?> type, String field, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = components[i].getName().equals(field) ? value : null;
    }
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private static RecordComponent component(Class<?> type, String name) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no " + name));
  }
}
