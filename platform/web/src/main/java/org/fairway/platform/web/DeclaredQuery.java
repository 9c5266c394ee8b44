package org.fairway.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The query parameters that a resource method declares, itself or in a {@code @BeanParam}, with the
 * types of their values.
 */
record DeclaredQuery(Map<String, Class<?>> types) {

  static DeclaredQuery of(Method method) {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameter, parameter.getParameterizedType(), types);
    }
    return new DeclaredQuery(Map.copyOf(types));
  }

  private static void add(AnnotatedElement element, Type type, Map<String, Class<?>> types) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      types.put(query.value(), value(type));
    } else if (element.isAnnotationPresent(BeanParam.class)) {
      Class<?> bean = (Class<?>) type;
      for (Class<?> c = bean; c != null && c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          add(field, field.getGenericType(), types);
        }
      }
    }
  }

  /** Of a list the type of its elements. */
  private static Class<?> value(Type type) {
    if (type instanceof ParameterizedType list) {
      return value(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /**
   * @throws ProblemException 400 {@code unknown-parameter}, naming those that there are; 400 for a
   *     value that is not of the declared type, naming its parameter
   */
  void check(Map<String, List<String>> given) {
    List<String> unknown =
        given.keySet().stream().filter(name -> !types.containsKey(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw unknown(unknown.size());
    }
    List<Violation> violations = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          Class<?> type = types.get(name);
          if (!values.stream().allMatch(value -> QueryValues.fits(type, value))) {
            violations.add(
                new Violation("query." + name, "wrong-type", QueryValues.expectation(type)));
          }
        });
    if (!violations.isEmpty()) {
      throw Problems.invalid(violations);
    }
  }

  /** What the caller called them is not repeated: it may be anything. */
  private ProblemException unknown(int count) {
    String detail =
        (count == 1 ? "There is no query parameter" : "There are no query parameters")
            + " of this name here. "
            + (types.isEmpty()
                ? "None is known."
                : "Known are: "
                    + String.join(", ", types.keySet().stream().sorted().toList())
                    + ".");
    return new ProblemException(
        ProblemType.UNKNOWN_PARAMETER,
        detail,
        List.of(new Violation("query", "unknown-parameter", detail)));
  }
}
