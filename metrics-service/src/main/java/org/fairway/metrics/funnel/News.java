package org.fairway.metrics.funnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.EthnicCategories;
import org.fairway.platform.tenancy.Sql;

/**
 * What a piece of news changes in the projection.
 *
 * @param build the tables it goes into
 * @param version of the aggregate that it is about
 */
record News(String build, long version) {

  private static final long NO_LINK = -1;
  private static final long NO_ERROR = -2;

  /** What a move of a referral tells of it, and of the one into which it was redirected. */
  List<Change> referral(FunnelEvents.Referral data, Move move) {
    List<Change> changes = new ArrayList<>(List.of(told(data, move)));
    if (move == Move.REDIRECTED && data.childReferralId() != null) {
      changes.add(new Change(Upserts.PARENT, build, data.childReferralId(), data.referralId()));
    }
    return changes;
  }

  private Change told(FunnelEvents.Referral data, Move move) {
    List<String> groups = data.priorityGroups() == null ? List.of() : data.priorityGroups();
    return new Change(
        Upserts.REFERRAL,
        build,
        data.referralId(),
        data.person(),
        data.partnerId(),
        data.sourceType(),
        data.pathwayType(),
        data.programmeId(),
        new Sql.Array("text", groups.stream().sorted().toList()),
        data.lsoa21(),
        data.imdDecile(),
        version,
        move == Move.SUBMITTED ? data.occurredAt() : null,
        move == Move.ACCEPTED ? data.occurredAt() : null,
        data.parentReferralId(),
        move == Move.ENTERED_IN_ERROR ? version : NO_ERROR);
  }

  Change merged(FunnelEvents.Merge data) {
    return new Change(Upserts.LINK, build, data.person(), data.into(), version);
  }

  Change unmerged(FunnelEvents.Merge data) {
    return new Change(Upserts.LINK, build, data.person(), null, version);
  }

  Change equality(FunnelEvents.Equality data) {
    return new Change(
        Upserts.PERSON,
        build,
        data.person(),
        version,
        ethnicGroup(data),
        known(data.disability()),
        known(data.sex()),
        known(data.ageBand()));
  }

  private static String ethnicGroup(FunnelEvents.Equality data) {
    if (data.ethnicCode() == null || data.ethnicCodeSystem() == null) {
      return FunnelRow.UNKNOWN;
    }
    return EthnicCategories.toNhs2001(data.ethnicCodeSystem(), data.ethnicCode())
        .map(code -> DimensionBook.closure(Map.of("ethnicCode", code)).get("ethnicGroup"))
        .orElse(FunnelRow.UNKNOWN);
  }

  private static String known(String value) {
    return value == null ? FunnelRow.UNKNOWN : value.toUpperCase(Locale.ROOT);
  }

  Change enrolment(FunnelEvents.Enrolment data, boolean onPathway) {
    return new Change(
        Upserts.ENROLMENT,
        build,
        data.enrolmentId(),
        data.referralId(),
        data.programmeId(),
        data.pathwayType(),
        version,
        onPathway ? data.occurredAt() : null);
  }

  List<Change> application(FunnelEvents.Application data) {
    List<Change> changes = new ArrayList<>();
    if (data.undoesStart()) {
      changes.add(moment(data, Upserts.latest("undone_at")));
    }
    data.reached().map(News::column).ifPresent(sql -> changes.add(moment(data, sql)));
    offer(data.stage()).ifPresent(sql -> changes.add(moment(data, sql)));
    if (data.hasDetails()) {
      changes.add(
          new Change(
              Upserts.DETAILS,
              build,
              data.applicationId(),
              version,
              data.authorisedAt(),
              data.advertisedAt(),
              data.closedAt(),
              data.noticeDays()));
    }
    return changes;
  }

  private static String column(Stage stage) {
    String column = stage.name().toLowerCase(Locale.ROOT) + "_at";
    return stage == Stage.STARTED ? Upserts.latest(column) : Upserts.earliest(column);
  }

  /** Which of the two offers a stage is. */
  private static Optional<String> offer(String stage) {
    return switch (stage) {
      case "OFFER_CONDITIONAL" -> Optional.of(Upserts.earliest("conditional_at"));
      case "OFFER_UNCONDITIONAL" -> Optional.of(Upserts.earliest("unconditional_at"));
      default -> Optional.empty();
    };
  }

  private Change moment(FunnelEvents.Application data, String sql) {
    return moment(sql, data.applicationId(), data.referralId(), data.occurredAt());
  }

  List<Change> employment(FunnelEvents.Employment data) {
    List<Change> changes = new ArrayList<>();
    day(changes, data, Upserts.earliest("started_on"), data.startedOn());
    day(changes, data, Upserts.latest("in_work_on"), data.inWorkOn());
    day(changes, data, Upserts.latest("ended_on"), data.endedOn());
    day(changes, data, Upserts.latest("progressed_on"), data.progressedOn());
    return changes;
  }

  private void day(List<Change> changes, FunnelEvents.Employment data, String sql, LocalDate day) {
    if (day != null) {
      changes.add(moment(sql, data.applicationId(), data.referralId(), day));
    }
  }

  private Change moment(String sql, String application, String referral, Object when) {
    return new Change(
        sql, build, application, referral, referral == null ? NO_LINK : version, when);
  }
}
