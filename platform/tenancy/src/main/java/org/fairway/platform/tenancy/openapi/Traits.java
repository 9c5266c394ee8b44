package org.fairway.platform.tenancy.openapi;

import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What the code of an operation tells of how it answers. */
final class Traits {
  /** What the plumbing does for an operation. */
  enum Trait {
    /** Needs an Idempotency-Key. */
    IDEMPOTENT,
    /** A read that answers an ETag, and 304 when the caller's If-None-Match still holds. */
    CONDITIONAL,
    /** Builds its answer itself, as those do that give an ETag. */
    BUILT,
    /** Answers a page. */
    PAGED
  }

  private static final DotName OPERATION = DotName.createSimple(Operation.class);
  private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
  private static final DotName RESPONSE = DotName.createSimple(Response.class);
  private static final DotName PAGE = DotName.createSimple(Page.class);

  private final Map<String, Set<Trait>> byOperation = new HashMap<>();

  Traits(IndexView index) {
    for (AnnotationInstance found : index.getAnnotations(OPERATION)) {
      if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
        MethodInfo method = found.target().asMethod();
        AnnotationValue id = found.value("operationId");
        add(id == null ? method.name() : id.asString(), method);
      }
    }
    // the part of an operation that its key protects may be a method of the same name elsewhere
    for (AnnotationInstance found : index.getAnnotations(IDEMPOTENT)) {
      if (found.target().kind() == AnnotationTarget.Kind.METHOD
          && !found.target().asMethod().hasAnnotation(OPERATION)) {
        of(found.target().asMethod().name()).add(Trait.IDEMPOTENT);
      }
    }
  }

  private void add(String operation, MethodInfo method) {
    Set<Trait> traits = of(operation);
    if (method.hasAnnotation(IDEMPOTENT)) {
      traits.add(Trait.IDEMPOTENT);
    }
    if (method.returnType().name().equals(RESPONSE)) {
      traits.add(Trait.BUILT);
    }
    if (method.returnType().name().equals(PAGE)) {
      traits.add(Trait.PAGED);
    }
  }

  Set<Trait> of(String operation) {
    return byOperation.computeIfAbsent(operation, o -> EnumSet.noneOf(Trait.class));
  }
}
