package org.fairway.platform.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Every operation of the service with its permission. A service with an operation outside the table
 * does not start.
 */
@ApplicationScoped
class Operations {
  private final PermissionTable table = PermissionTable.load();
  private final Map<Method, Permission> permissions = new ConcurrentHashMap<>();
  private final BeanManager beans;

  Operations(BeanManager beans) {
    this.beans = beans;
  }

  void check(@Observes StartupEvent start) {
    Set<String> missing = new TreeSet<>();
    Map<String, Method> found = new TreeMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
        Arrays.stream(bean.getBeanClass().getDeclaredMethods())
            .filter(Operations::isOperation)
            .forEach(m -> found.put(idOf(m), m));
      }
    }
    found.forEach(
        (id, method) ->
            table.of(id).ifPresentOrElse(p -> permissions.put(method, p), () -> missing.add(id)));
    found.values().stream()
        .filter(m -> !Modifier.isPublic(m.getModifiers()))
        .findFirst()
        .ifPresent(
            m -> {
              throw new IllegalStateException(m + " must be public, or HTTP does not find it");
            });
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "operations without a row in " + PermissionTable.RESOURCE + ": " + missing);
    }
  }

  /** Permission of a resource method; a method that is not in the table may be called by nobody. */
  Permission of(Method method) {
    Permission permission = permissions.get(method);
    return permission != null ? permission : table.of(idOf(method)).orElse(null);
  }

  static String idOf(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    return operation == null || operation.operationId().isEmpty()
        ? method.getDeclaringClass().getSimpleName() + "." + method.getName() + " (no operationId)"
        : operation.operationId();
  }

  private static boolean isOperation(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
