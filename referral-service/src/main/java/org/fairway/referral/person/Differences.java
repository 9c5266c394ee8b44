package org.fairway.referral.person;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which fields of a person were changed: names in the words of the API, never values. It asks the
 * records for their components, so that a new one cannot be forgotten.
 */
final class Differences {

  private Differences() {}

  /** Empty when nothing differs. */
  static List<String> of(PersonalData before, PersonalData after) {
    return Stream.concat(
            between(PersonalData.class, before, after).filter(name -> !name.equals("more")),
            between(PersonRecord.class, before.more(), after.more()))
        .toList();
  }

  private static <R extends Record> Stream<String> between(Class<R> type, R before, R after) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !Objects.equals(value(component, before), value(component, after)))
        .map(RecordComponent::getName);
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record tells its components", e);
    }
  }
}
