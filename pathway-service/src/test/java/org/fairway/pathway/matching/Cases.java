package org.fairway.pathway.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Requirements;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;

/** People and opportunities to compare: one of each by hand, and any by chance. */
final class Cases {
  private static final List<String> CODES = List.of("A1", "B2", "C3", "D4", "E5");
  private static final List<String> GROUPS =
      List.of("CARE_LEAVER", "VETERAN", "LEARNING_DISABILITY");
  static final Site DUDLEY = new Site("E01009719", 52.5, -2.1);

  private Cases() {}

  static Seeker seeker(Set<String> skills, Set<String> groups) {
    return new Seeker(
        skills,
        2,
        Set.of("CARE_CERTIFICATE"),
        new BigDecimal("16"),
        new BigDecimal("30"),
        Set.of(WorkPattern.DAYS),
        DUDLEY,
        20,
        LocalDate.of(2026, 9, 1),
        Set.of(Support.JOB_COACH),
        groups,
        List.of());
  }

  static OpenOpportunity offer(List<String> essential, List<String> desirable, List<String> ring) {
    return new OpenOpportunity(
        UUID.randomUUID(),
        "RNA",
        PathwayType.SWAP,
        "Ward host",
        new Site(null, 52.52, -2.12),
        new BigDecimal("30"),
        List.of(WorkPattern.DAYS),
        LocalDate.of(2026, 10, 31),
        new Requirements(essential, desirable, 2, List.of(), null, null, List.of()),
        List.of(Support.JOB_COACH),
        true,
        ring,
        3);
  }

  static OpenOpportunity at(Site site) {
    OpenOpportunity any = offer(List.of(), List.of(), List.of());
    return new OpenOpportunity(
        any.id(),
        any.employer(),
        any.pathwayType(),
        any.title(),
        site,
        any.hoursPerWeek(),
        any.patterns(),
        any.startsUntil(),
        any.requirements(),
        any.supports(),
        any.guaranteedInterview(),
        any.ringFencedGroups(),
        any.available());
  }

  static OpenOpportunity asking(OpenOpportunity any, Requirements requirements) {
    return new OpenOpportunity(
        any.id(),
        any.employer(),
        any.pathwayType(),
        any.title(),
        any.site(),
        any.hoursPerWeek(),
        any.patterns(),
        any.startsUntil(),
        requirements,
        any.supports(),
        any.guaranteedInterview(),
        any.ringFencedGroups(),
        any.available());
  }

  static Seeker qualified(Seeker s, Integer level, Set<String> names) {
    return new Seeker(
        s.skills(),
        level,
        names,
        s.leastHours(),
        s.mostHours(),
        s.patterns(),
        s.home(),
        s.travelKilometres(),
        s.availableFrom(),
        s.needs(),
        s.groups(),
        s.pathwayTypes());
  }

  static Seeker needingNothing(Seeker s) {
    return new Seeker(
        s.skills(),
        s.qualificationLevel(),
        s.qualifications(),
        s.leastHours(),
        s.mostHours(),
        s.patterns(),
        s.home(),
        s.travelKilometres(),
        s.availableFrom(),
        Set.of(),
        s.groups(),
        s.pathwayTypes());
  }

  static Arbitrary<Seeker> seekers() {
    return Combinators.combine(
            Arbitraries.of(CODES).set(),
            Arbitraries.integers().between(0, 8).injectNull(0.3),
            Arbitraries.of(CODES).set(),
            Arbitraries.integers().between(1, 30).injectNull(0.3),
            Arbitraries.of(WorkPattern.class).set(),
            Arbitraries.integers().between(1, 100),
            Arbitraries.of(Support.class).set(),
            Arbitraries.of(GROUPS).set())
        .as(
            (skills, level, names, least, patterns, travel, needs, groups) ->
                new Seeker(
                    skills,
                    level,
                    names,
                    least == null ? null : BigDecimal.valueOf(least),
                    least == null ? null : BigDecimal.valueOf(least + 10L),
                    patterns,
                    DUDLEY,
                    travel,
                    travel % 3 == 0 ? null : LocalDate.of(2026, 1 + travel % 12, 1),
                    needs,
                    groups,
                    List.of()));
  }

  static Arbitrary<OpenOpportunity> offers() {
    Arbitrary<Requirements> requirements =
        Combinators.combine(
                Arbitraries.of(CODES).list().ofMaxSize(6),
                Arbitraries.of(CODES).list().ofMaxSize(6),
                Arbitraries.integers().between(0, 8).injectNull(0.3),
                Arbitraries.of(CODES).list().ofMaxSize(3),
                Arbitraries.integers().between(14, 60).injectNull(0.5))
            .as(
                (essential, desirable, level, names, age) ->
                    new Requirements(essential, desirable, level, names, age, null, List.of()));
    return Combinators.combine(
            requirements,
            Arbitraries.doubles().between(51.5, 53.5),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of(WorkPattern.class).list().ofMinSize(1).ofMaxSize(7),
            Arbitraries.integers().between(1, 12).injectNull(0.3),
            Arbitraries.of(Support.class).list().ofMaxSize(7),
            Arbitraries.of(GROUPS).list().ofMaxSize(2))
        .as(
            (asked, latitude, hours, patterns, month, supports, ring) ->
                new OpenOpportunity(
                    UUID.randomUUID(),
                    "RNA",
                    PathwayType.SWAP,
                    "Any",
                    new Site(null, latitude, -2.1),
                    BigDecimal.valueOf(hours),
                    patterns,
                    month == null ? null : LocalDate.of(2026, month, 28),
                    asked,
                    supports,
                    false,
                    ring,
                    1));
  }
}
