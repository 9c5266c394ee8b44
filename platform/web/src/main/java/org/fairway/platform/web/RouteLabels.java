package org.fairway.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.Unremovable;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Labels of the meters of requests are ours, never a caller's text: methods of the standard, and
 * routes that a resource declares. Said twice. As a contributor the labels are replaced before the
 * registry sees them, since it remembers every label that it ever was given; as a filter they are
 * replaced for whatever comes to the registry by another way.
 */
@Singleton
@Unremovable
class RouteLabels implements HttpServerMetricsTagsContributor {
  static final String UNKNOWN = "UNKNOWN";
  static final String OTHER_METHOD = "OTHER";
  private static final String URI = "uri";
  private static final String METHOD = "method";
  private static final String NOT_FOUND = "NOT_FOUND";
  private static final String REDIRECTION = "REDIRECTION";
  private static final String DOCS = "/docs";
  private static final int MISSING = 404;
  private static final int HUNDRED = 100;

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /** What the HTTP layer itself calls a route, and pages that no resource answers. */
  private static final Set<String> FIXED =
      Set.of("root", NOT_FOUND, REDIRECTION, UNKNOWN, "/cors-preflight", "/openapi", DOCS);

  private final BeanManager beans;
  private volatile Set<String> routes;

  RouteLabels(BeanManager beans) {
    this.beans = beans;
  }

  @Override
  public Tags contribute(Context call) {
    HttpServerRequest request = call.request();
    Tags method = Tags.of(METHOD, method(request.method().name()));
    // put there by the router once it knows the resource
    return call.requestContextLocalData("UrlPathTemplate") != null
        ? method
        : method.and(URI, unrouted(request.path(), call.response().statusCode()));
  }

  private static String unrouted(String path, int status) {
    if (status == MISSING) {
      return NOT_FOUND;
    }
    if (status / HUNDRED == 3) {
      return REDIRECTION;
    }
    if (path != null && (path.equals(DOCS) || path.startsWith(DOCS + "/"))) {
      return DOCS;
    }
    return path != null && FIXED.contains(path) ? path : UNKNOWN;
  }

  /** The meter with labels that are ours. */
  Meter.Id bounded(Meter.Id id) {
    String uri = id.getTag(URI);
    String method = id.getTag(METHOD);
    Tags tags = Tags.of(id.getTags());
    if (uri != null && !FIXED.contains(uri) && !routes().contains(uri)) {
      tags = tags.and(Tag.of(URI, UNKNOWN));
    }
    if (method != null) {
      tags = tags.and(Tag.of(METHOD, method(method)));
    }
    return id.replaceTags(tags);
  }

  private static String method(String name) {
    return METHODS.contains(name) ? name : OTHER_METHOD;
  }

  /** Found when first asked for: the registry is there before the resources are. */
  private Set<String> routes() {
    if (routes == null) {
      Set<String> found = new HashSet<>();
      beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
          .map(bean -> bean.getBeanClass())
          .filter(type -> type.isAnnotationPresent(Path.class))
          .forEach(type -> addRoutes(type, found));
      routes = Set.copyOf(found);
    }
    return routes;
  }

  private static void addRoutes(Class<?> type, Set<String> found) {
    String base = type.getAnnotation(Path.class).value();
    for (Method method : type.getDeclaredMethods()) {
      if (Arrays.stream(method.getAnnotations())
          .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class))) {
        Path own = method.getAnnotation(Path.class);
        found.add(normal(base + "/" + (own == null ? "" : own.value())));
      }
    }
  }

  private static String normal(String path) {
    String single = ("/" + path).replaceAll("/+", "/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
