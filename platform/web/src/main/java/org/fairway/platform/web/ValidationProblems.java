package org.fairway.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Bean Validation's findings as violations with a pointer, in the order of their pointers. */
final class ValidationProblems {
  private static final Pattern OWN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

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
    return new Violation(pointer(v), code(v), v.getMessage());
  }

  /**
   * Rules of our own are named as all codes of ours are; those of the standard as they always were.
   */
  private static String code(ConstraintViolation<?> v) {
    Class<?> rule = v.getConstraintDescriptor().getAnnotation().annotationType();
    String name = rule.getSimpleName();
    return (rule.getPackageName().startsWith("org.fairway.")
            ? OWN_WORDS.matcher(name).replaceAll("-")
            : name)
        .toLowerCase(Locale.ROOT);
  }

  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder body = new StringBuilder();
    Path.MethodNode method = null;
    Path.ParameterNode parameter = null;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) {
        method = node.as(Path.MethodNode.class);
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.as(Path.ParameterNode.class);
      } else if (node.getKind() != ElementKind.RETURN_VALUE) {
        append(node, body);
      }
    }
    String place = ParameterPlaces.ofParameter(violation.getRootBeanClass(), method, parameter);
    // A parameter that is given several times is named as a whole.
    if (body.isEmpty() || !place.isEmpty()) {
      return place;
    }
    String field = body.substring(body.lastIndexOf("/") + 1);
    return ParameterPlaces.ofField(violation.getLeafBean(), field)
        .orElseGet(
            () ->
                body.substring(0, body.lastIndexOf("/") + 1)
                    + ParameterPlaces.inBody(violation.getLeafBean(), field));
  }

  private static void append(Path.Node node, StringBuilder body) {
    if (node.getIndex() != null) {
      body.append('/').append(node.getIndex());
    }
    if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
      body.append('/').append(node.getName());
    }
  }
}
