package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.metrics.funnel.FunnelTables.Change;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.messaging.Projection;

/** Takes events into the funnel's tables. */
@ApplicationScoped
class FunnelProjection implements Projection {

  static final String LIVE = "live";
  static final String FRESH = "fresh";

  private static final String REFERRAL = "org.fairway.referral.";
  private static final String ENROLMENT = "org.fairway.enrolment.";
  private static final String RECORDED = "org.fairway.equality.recorded.v1";
  private static final String WITHDRAWN = "org.fairway.equality.withdrawn.v1";
  private static final String STAGE = "org.fairway.application.stage-changed.v1";
  private static final String EMPLOYED = "org.fairway.employment.started.v1";
  private static final Set<String> ON_PATHWAY =
      Set.of("enrolled.v1", "active.v1", "break.v1", "completed.v1");
  private static final Set<String> TYPES = allTypes();

  private final FunnelTables tables;

  FunnelProjection(FunnelTables tables) {
    this.tables = tables;
  }

  private static Set<String> allTypes() {
    Set<String> types = new HashSet<>(Set.of(RECORDED, WITHDRAWN, STAGE, EMPLOYED));
    for (String name :
        List.of(
            "submitted",
            "acknowledged",
            "accepted",
            "declined",
            "withdrawn",
            "cancelled",
            "completed")) {
      types.add(REFERRAL + name + ".v1");
    }
    for (String name :
        List.of(
            "expressed-interest",
            "offered",
            "accepted",
            "enrolled",
            "active",
            "break",
            "completed",
            "withdrawn",
            "not-started")) {
      types.add(ENROLMENT + name + ".v1");
    }
    return Set.copyOf(types);
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void handle(IncomingEvent event) {
    tables.apply(changes(event, LIVE));
  }

  /** All news of a transaction in a few statements: a backlog is drained as fast as it is read. */
  @Override
  public void handleAll(List<IncomingEvent> events) {
    tables.apply(events.stream().flatMap(event -> changes(event, LIVE).stream()).toList());
  }

  @Override
  public void prepareRebuild() {
    tables.empty(FRESH);
  }

  @Override
  public void rebuild(IncomingEvent event) {
    tables.apply(changes(event, FRESH));
  }

  @Override
  public void swap() {
    tables.empty(LIVE);
    tables.rename(FRESH, LIVE);
  }

  private List<Change> changes(IncomingEvent event, String build) {
    String type = event.type();
    long version = event.aggregateVersion();
    if (type.startsWith(REFERRAL)) {
      return List.of(
          tables.referral(build, event.dataAs(FunnelEvents.Referral.class), version, type));
    }
    if (type.startsWith(ENROLMENT)) {
      boolean entered = ON_PATHWAY.contains(type.substring(ENROLMENT.length()));
      return List.of(
          tables.enrolment(build, event.dataAs(FunnelEvents.Enrolment.class), version, entered));
    }
    if (type.equals(STAGE)) {
      return tables.application(build, event.dataAs(FunnelEvents.Application.class));
    }
    if (type.equals(EMPLOYED)) {
      return List.of(tables.employment(build, event.dataAs(FunnelEvents.Employment.class)));
    }
    return List.of(tables.equality(build, event.dataAs(FunnelEvents.Equality.class), version));
  }
}
