package org.fairway.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/** Where in the address a parameter of a resource stands, by the name that callers know. */
final class ParameterPlaces {
  private ParameterPlaces() {}

  /**
   * Of a parameter of a method: {@code query.limit}, {@code path.id}, or the empty pointer for the
   * body as a whole.
   *
   * @param type the bean, which may be a generated subclass that repeats no annotations
   */
  static String ofParameter(Class<?> type, Path.MethodNode node, Path.ParameterNode parameter) {
    for (Class<?> c = type; node != null && parameter != null && c != null; c = c.getSuperclass()) {
      Optional<String> found = declared(c, node, parameter.getParameterIndex());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return "";
  }

  private static Optional<String> declared(Class<?> type, Path.MethodNode node, int index) {
    try {
      Class<?>[] types = node.getParameterTypes().toArray(new Class<?>[0]);
      Method method = type.getDeclaredMethod(node.getName(), types);
      return of(method.getParameters()[index]);
    } catch (NoSuchMethodException notHere) {
      return Optional.empty();
    }
  }

  /** Of a field of a {@code @BeanParam}, which holds parameters and no part of a body. */
  static Optional<String> ofField(Object bean, String name) {
    return field(bean, name).flatMap(ParameterPlaces::of);
  }

  /** The name in JSON of a field of a bean, where it has one of its own. */
  static String inBody(Object bean, String name) {
    return field(bean, name)
        .map(field -> field.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .filter(given -> !given.isEmpty())
        .orElse(name);
  }

  private static Optional<Field> field(Object bean, String name) {
    for (Class<?> c = bean.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> of(AnnotatedElement element) {
    if (element.isAnnotationPresent(PathParam.class)) {
      return Optional.of("path." + element.getAnnotation(PathParam.class).value());
    }
    return Optional.ofNullable(element.getAnnotation(QueryParam.class))
        .map(q -> "query." + q.value());
  }
}
