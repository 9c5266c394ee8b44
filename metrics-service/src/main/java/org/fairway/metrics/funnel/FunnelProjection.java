package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.messaging.Projection;

/** Takes events into the funnel's tables. */
@ApplicationScoped
class FunnelProjection implements Projection {

  static final String LIVE = "live";
  static final String FRESH = "fresh";

  private static final String REFERRAL = "org.fairway.referral.";
  private static final String ENROLMENT = "org.fairway.enrolment.";
  private static final String EMPLOYMENT = "org.fairway.employment.";
  private static final String EQUALITY = "org.fairway.equality.";
  private static final String MERGED = "org.fairway.person.merged.v1";
  private static final String UNMERGED = "org.fairway.person.unmerged.v1";
  private static final String STAGE = "org.fairway.application.stage-changed.v1";
  private static final List<String> ENROLMENTS =
      List.of(
          "expressed-interest",
          "offered",
          "accepted",
          "enrolled",
          "active",
          "break",
          "completed",
          "withdrawn",
          "not-started");
  private static final List<String> EMPLOYMENTS =
      List.of("started", "sustained", "ended", "progressed");
  private static final Set<String> ON_PATHWAY =
      Set.of("enrolled.v1", "active.v1", "break.v1", "completed.v1");
  private static final Set<String> TYPES = allTypes();

  private final FunnelTables tables;

  FunnelProjection(FunnelTables tables) {
    this.tables = tables;
  }

  private static Set<String> allTypes() {
    Set<String> types = new HashSet<>(Set.of(STAGE, MERGED, UNMERGED));
    Stream.of(Move.values()).forEach(move -> types.add(move.type()));
    ENROLMENTS.forEach(name -> types.add(ENROLMENT + name + ".v1"));
    EMPLOYMENTS.forEach(name -> types.add(EMPLOYMENT + name + ".v1"));
    List.of("recorded", "withdrawn").forEach(name -> types.add(EQUALITY + name + ".v1"));
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

  private static List<Change> changes(IncomingEvent event, String build) {
    String type = event.type();
    News news = new News(build, event.aggregateVersion());
    if (type.startsWith(REFERRAL)) {
      return news.referral(event.dataAs(FunnelEvents.Referral.class), Move.of(type));
    }
    if (type.startsWith(ENROLMENT)) {
      boolean entered = ON_PATHWAY.contains(type.substring(ENROLMENT.length()));
      return List.of(news.enrolment(event.dataAs(FunnelEvents.Enrolment.class), entered));
    }
    if (type.equals(MERGED)) {
      return List.of(news.merged(event.dataAs(FunnelEvents.Merge.class)));
    }
    if (type.equals(UNMERGED)) {
      return List.of(news.unmerged(event.dataAs(FunnelEvents.Merge.class)));
    }
    if (type.equals(STAGE)) {
      return news.application(event.dataAs(FunnelEvents.Application.class));
    }
    if (type.startsWith(EMPLOYMENT)) {
      return news.employment(event.dataAs(FunnelEvents.Employment.class));
    }
    return List.of(news.equality(event.dataAs(FunnelEvents.Equality.class)));
  }
}
