package org.fairway.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Bean Validation's findings as violations with a pointer, in the order of their pointers. */
final class ValidationProblems {
  private ValidationProblems() {}

  static ProblemException of(ConstraintViolationException e) {
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(ValidationProblems::violation)
            .sorted(Comparator.comparing(Violation::pointer))
            .toList();
    return Problems.invalid(violations);
  }

  private static Violation violation(ConstraintViolation<?> v) {
    String code = v.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Violation(pointer(v), code.toLowerCase(Locale.ROOT), v.getMessage());
  }

  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder body = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD
          && node.getKind() != ElementKind.RETURN_VALUE) {
        if (node.getIndex() != null) {
          body.append('/').append(node.getIndex());
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
          body.append('/').append(node.getName());
        }
      }
    }
    if (body.isEmpty()) {
      return "query." + parameter;
    }
    return isParameter(violation.getLeafBean(), body.substring(1))
        ? "query." + body.substring(1)
        : body.toString();
  }

  /**
   * Whether it is a field of a {@code @BeanParam}, which holds parameters and no part of a body.
   */
  private static boolean isParameter(Object bean, String name) {
    for (Class<?> c = bean.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field.isAnnotationPresent(QueryParam.class)
              || field.isAnnotationPresent(PathParam.class);
        }
      }
    }
    return false;
  }
}
