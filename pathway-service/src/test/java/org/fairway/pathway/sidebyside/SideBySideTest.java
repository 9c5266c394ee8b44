package org.fairway.pathway.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.plan.Dimension;
import org.fairway.pathway.plan.FigureStatus;
import org.fairway.pathway.plan.PlanUnit;
import org.fairway.pathway.plan.ProgressStatus;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideBySideTest {
  private static final LocalDate DAY = LocalDate.parse("2027-03-31");
  private static final IndicatorKey STARTED =
      new IndicatorKey(
          ProgrammeStream.EMPLOYABILITY,
          TargetStage.STARTED,
          PlanUnit.COUNT,
          Dimension.PRIORITY_GROUP,
          "CARE_LEAVER");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "57, 30, -, -, 27, -",
        "30, 57.5, -, -, -27.5, -",
        "0, 0, -, -, 0, -",
        "-, 30, HIDDEN, -, -, HIDDEN_HERE",
        "30, -, -, HIDDEN, -, HIDDEN_THERE",
        "-, -, NOT_TOLD, HIDDEN, -, NOT_TOLD_HERE",
        "30, -, -, NOT_TOLD, -, NOT_TOLD_THERE",
      })
  void aDifferenceIsToldOfFiguresThatBothShow(
      String own,
      String other,
      FigureStatus ownStatus,
      FigureStatus otherStatus,
      String difference,
      NotCompared why) {
    // When
    PlanComparison both =
        SideBySide.of(
            plan("FUNNEL-1", commitment(STARTED, figure(own, ownStatus))),
            plan("FUNNEL-1", commitment(STARTED, figure(other, otherStatus))));

    // Then
    assertThat(both.indicators()).hasSize(1);
    ComparedFigure result = both.indicators().get(0).result();
    assertThat(result.difference()).isEqualTo(difference);
    assertThat(result.notCompared()).isEqualTo(why);
    assertThat(result.own().value()).isEqualTo(own);
    assertThat(result.other().value()).isEqualTo(other);
  }

  @Test
  void figuresOnAnotherFootingHaveNoDifference() {
    PublishedCommitment of = commitment(STARTED, figure("30", null));
    PlanDocument own = plan("FUNNEL-1", of);

    assertThat(why(own, plan("FUNNEL-2", of))).isEqualTo(NotCompared.DEFINITIONS_DIFFER);
    assertThat(why(plan(null, of), plan(null, of))).isEqualTo(NotCompared.DEFINITIONS_DIFFER);
    assertThat(why(own, in("2023-24", own))).isEqualTo(NotCompared.PERIODS_DIFFER);
    assertThat(why(own, rounded(own))).isEqualTo(NotCompared.ROUNDING_DIFFERS);
    assertThat(why(rounded(own), rounded(own))).isNull();
  }

  @Test
  void programmesOfAStreamAreLaidSideBySideAndOneHiddenFigureHidesTheirSum() {
    // Given
    PublishedProgramme five = programme("CARE_LEAVER", 10, figure("5", null));
    PublishedProgramme seven = programme("NEET", 20, figure("7", null));
    PublishedProgramme idle = programme("NEET", 5, figure(null, FigureStatus.NOT_TOLD));
    PublishedProgramme small = programme("CARER", 5, figure(null, FigureStatus.HIDDEN));

    // When
    ComparedStream shown = onlyStream(List.of(five, seven, idle), List.of(five));
    ComparedStream hidden = onlyStream(List.of(five, small), List.of(five));
    ComparedStream alone = onlyStream(List.of(), List.of(five));
    ComparedStream unchecked = onlyStream(List.of(five, withReferrals(idle)), List.of(five));

    // Then
    assertThat(shown.own().programmes()).isEqualTo(3);
    assertThat(shown.own().places()).isEqualTo(35);
    assertThat(shown.groups())
        .containsExactly(
            new ComparedGroup("CARE_LEAVER", true, true), new ComparedGroup("NEET", true, false));
    ComparedStage started = stage(shown);
    assertThat(started.result().own().value()).isEqualTo("12");
    assertThat(started.result().difference()).isEqualTo("7");
    assertThat(started.ownProgrammes()).isEqualTo(2);
    assertThat(stage(hidden).result().own().value()).isNull();
    assertThat(stage(hidden).result().notCompared()).isEqualTo(NotCompared.HIDDEN_HERE);
    assertThat(stage(unchecked).result().own().value()).isNull();
    assertThat(stage(unchecked).result().notCompared()).isEqualTo(NotCompared.NOT_TOLD_HERE);
    assertThat(stage(unchecked).ownProgrammes()).isZero();
    assertThat(alone.own()).isEqualTo(new StreamSide(false, null, null, List.of()));
    assertThat(stage(alone).result().own().status()).isEqualTo(FigureStatus.ABSENT);
    assertThat(stage(alone).result().notCompared()).isEqualTo(NotCompared.ABSENT_HERE);
    assertThat(alone.targets().get(0).own()).isEmpty();
    assertThat(alone.targets().get(0).other()).hasSize(1);
  }

  /** Each indicator of either is there once; nothing absent, hidden or untold becomes a number. */
  @Property(tries = 300)
  void everythingIsThereOnceAndNothingBecomesANumber(
      @ForAll("plans") List<PublishedCommitment> own,
      @ForAll("plans") List<PublishedCommitment> other) {
    // When
    List<ComparedIndicator> rows =
        SideBySide.of(plan("FUNNEL-1", own), plan("FUNNEL-1", other)).indicators();

    // Then
    Set<IndicatorKey> expected = new HashSet<>();
    Stream.concat(own.stream(), other.stream()).forEach(one -> expected.add(one.key()));
    List<IndicatorKey> keys = rows.stream().map(SideBySideTest::key).toList();
    assertThat(keys).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows.stream().mapToInt(row -> row.own().size()).sum()).isEqualTo(own.size());
    assertThat(rows.stream().mapToInt(row -> row.other().size()).sum()).isEqualTo(other.size());
    for (ComparedIndicator row : rows) {
      ComparedFigure result = row.result();
      assertThat(result.own().status() == FigureStatus.ABSENT).isEqualTo(row.own().isEmpty());
      assertThat(result.other().status() == FigureStatus.ABSENT).isEqualTo(row.other().isEmpty());
      boolean shown = isShown(result.own()) && isShown(result.other());
      assertThat(result.difference() != null).isEqualTo(shown);
      assertThat(result.notCompared() == null).isEqualTo(shown);
    }
  }

  /** Whoever looks, the same is told, the other way round. */
  @Property(tries = 300)
  void bothCareSystemsAreToldTheSame(
      @ForAll("plans") List<PublishedCommitment> own,
      @ForAll("plans") List<PublishedCommitment> other) {
    PlanDocument here = plan("FUNNEL-1", own);
    PlanDocument there = plan("FUNNEL-1", other);

    List<ComparedIndicator> rows = SideBySide.of(here, there).indicators();
    List<ComparedIndicator> turned = SideBySide.of(there, here).indicators();

    assertThat(rows).hasSameSizeAs(turned);
    for (int i = 0; i < rows.size(); i++) {
      ComparedFigure one = rows.get(i).result();
      ComparedFigure two = turned.get(i).result();
      assertThat(one.own()).isEqualTo(two.other());
      assertThat(one.other()).isEqualTo(two.own());
      if (one.difference() != null) {
        assertThat(new BigDecimal(one.difference()))
            .isEqualByComparingTo(new BigDecimal(two.difference()).negate());
      }
    }
  }

  @Provide
  Arbitrary<List<PublishedCommitment>> plans() {
    Arbitrary<PublishedFigure> shown =
        Arbitraries.integers()
            .between(0, 500)
            .map(count -> figure(Integer.toString(count), FigureStatus.SHOWN));
    Arbitrary<PublishedFigure> none =
        Arbitraries.of(FigureStatus.HIDDEN, FigureStatus.NOT_TOLD).map(of -> figure(null, of));
    Arbitrary<IndicatorKey> keys =
        Combinators.combine(
                Arbitraries.of(ProgrammeStream.EMPLOYABILITY, ProgrammeStream.PROGRESSION),
                Arbitraries.of(TargetStage.STARTED, TargetStage.ACCEPTED),
                Arbitraries.of(PlanUnit.values()),
                Arbitraries.of("NEET", "CARER").injectNull(0.3))
            .as(
                (stream, stage, unit, group) ->
                    new IndicatorKey(
                        stream,
                        stage,
                        unit,
                        group == null ? null : Dimension.PRIORITY_GROUP,
                        group));
    return Combinators.combine(keys, Arbitraries.oneOf(shown, none))
        .as(SideBySideTest::commitment)
        .list()
        .ofMaxSize(12);
  }

  private static IndicatorKey key(ComparedIndicator row) {
    return new IndicatorKey(row.stream(), row.stage(), row.unit(), row.dimension(), row.group());
  }

  private static boolean isShown(PublishedFigure figure) {
    return figure.status() == FigureStatus.SHOWN;
  }

  private static NotCompared why(PlanDocument own, PlanDocument other) {
    return SideBySide.of(own, other).indicators().get(0).result().notCompared();
  }

  private static ComparedStage stage(ComparedStream stream) {
    return stream.stages().stream()
        .filter(stage -> stage.stage() == TargetStage.STARTED)
        .findFirst()
        .orElseThrow();
  }

  private static ComparedStream onlyStream(
      List<PublishedProgramme> own, List<PublishedProgramme> other) {
    List<ComparedStream> streams =
        SideBySide.of(plan("FUNNEL-1", List.of(), own), plan("FUNNEL-1", List.of(), other))
            .streams();
    assertThat(streams).hasSize(1);
    return streams.get(0);
  }

  private static PublishedProgramme programme(String group, int places, PublishedFigure started) {
    return new PublishedProgramme(
        "Into work",
        ProgrammeStream.EMPLOYABILITY,
        List.of(PathwayType.SWAP),
        List.of(group),
        DAY.minusYears(3),
        DAY,
        places,
        List.of(new PublishedTarget(TargetStage.STARTED, null, 8, DAY)),
        List.of(new PublishedStage(TargetStage.STARTED, started)));
  }

  private static PublishedProgramme withReferrals(PublishedProgramme of) {
    List<PublishedStage> stages = new ArrayList<>(of.stages());
    stages.add(new PublishedStage(TargetStage.REFERRED, figure("50", null)));
    return new PublishedProgramme(
        of.name(),
        of.stream(),
        of.pathwayTypes(),
        of.targetGroups(),
        of.startsOn(),
        of.endsOn(),
        of.places(),
        of.targets(),
        stages);
  }

  private static PublishedCommitment commitment(IndicatorKey key, PublishedFigure result) {
    return new PublishedCommitment(
        null,
        key.stream(),
        key.stage(),
        key.unit(),
        key.dimension(),
        key.group(),
        "80",
        DAY,
        result,
        null,
        result.value() == null ? ProgressStatus.UNKNOWN : ProgressStatus.UNDER_WAY,
        null);
  }

  private static PublishedFigure figure(String value, FigureStatus status) {
    FigureStatus of = status == null ? FigureStatus.SHOWN : status;
    return new PublishedFigure(of, value, value == null ? "not shown" : null);
  }

  private static PlanDocument plan(String definition, PublishedCommitment... commitments) {
    return plan(definition, List.of(commitments));
  }

  private static PlanDocument plan(String definition, List<PublishedCommitment> commitments) {
    return plan(definition, withOneFigureEach(commitments), List.of());
  }

  private static PlanDocument plan(
      String definition,
      List<PublishedCommitment> commitments,
      List<PublishedProgramme> programmes) {
    FiguresNote note = new FiguresNote(Instant.EPOCH, definition, "SUPPRESS_5", null);
    return new PlanDocument("QUA", "2024-25", null, note, null, commitments, programmes);
  }

  /** As in life: the figure of an indicator is one, whatever commitments are measured by it. */
  private static List<PublishedCommitment> withOneFigureEach(List<PublishedCommitment> some) {
    List<PublishedCommitment> all = new ArrayList<>();
    for (PublishedCommitment one : some) {
      PublishedFigure first =
          all.stream()
              .filter(of -> of.key().equals(one.key()))
              .map(PublishedCommitment::result)
              .findFirst()
              .orElse(one.result());
      all.add(commitment(one.key(), first));
    }
    return all;
  }

  private static PlanDocument in(String period, PlanDocument of) {
    return new PlanDocument(
        of.careSystem(), period, null, of.figures(), null, of.commitments(), of.programmes());
  }

  private static PlanDocument rounded(PlanDocument of) {
    FiguresNote note =
        new FiguresNote(Instant.EPOCH, of.figures().definitionVersion(), "ROUND_5", 5);
    return new PlanDocument(
        of.careSystem(), of.period(), null, note, null, of.commitments(), of.programmes());
  }
}
