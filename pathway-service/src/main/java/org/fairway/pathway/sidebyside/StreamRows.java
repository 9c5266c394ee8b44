package org.fairway.pathway.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;

/**
 * Programmes of one stream, of two care systems.
 *
 * @param obstacle what forbids differences; null for nothing
 */
record StreamRows(
    List<PublishedProgramme> own, List<PublishedProgramme> other, NotCompared obstacle) {

  ComparedStream of(ProgrammeStream stream) {
    return new ComparedStream(
        stream, StreamSide.of(own), StreamSide.of(other), groups(), targets(), stages());
  }

  private List<ComparedGroup> groups() {
    Set<String> here = groups(own);
    Set<String> there = groups(other);
    Set<String> all = new TreeSet<>(here);
    all.addAll(there);
    return all.stream()
        .map(group -> new ComparedGroup(group, here.contains(group), there.contains(group)))
        .toList();
  }

  private static Set<String> groups(List<PublishedProgramme> programmes) {
    Set<String> groups = new TreeSet<>();
    programmes.forEach(programme -> groups.addAll(programme.targetGroups()));
    return groups;
  }

  private List<ComparedTarget> targets() {
    List<PublishedTarget> here = targets(own);
    List<PublishedTarget> there = targets(other);
    List<ComparedTarget> rows = new ArrayList<>();
    for (TargetStage stage : TargetStage.values()) {
      Set<String> groups = new TreeSet<>();
      Stream.concat(here.stream(), there.stream())
          .filter(target -> target.stage() == stage)
          .forEach(target -> groups.add(name(target)));
      groups.forEach(
          group ->
              rows.add(
                  new ComparedTarget(
                      stage,
                      group.isEmpty() ? null : group,
                      some(here, stage, group),
                      some(there, stage, group))));
    }
    return rows;
  }

  private static List<PublishedTarget> targets(List<PublishedProgramme> programmes) {
    return programmes.stream().flatMap(programme -> programme.targets().stream()).toList();
  }

  private static List<PublishedTarget> some(
      List<PublishedTarget> targets, TargetStage stage, String group) {
    return targets.stream()
        .filter(target -> target.stage() == stage && name(target).equals(group))
        .toList();
  }

  private static String name(PublishedTarget target) {
    return target.group() == null ? "" : target.group();
  }

  private List<ComparedStage> stages() {
    return Arrays.stream(TargetStage.values())
        .map(
            stage -> {
              StageSum here = StageSum.of(own, stage);
              StageSum there = StageSum.of(other, stage);
              return new ComparedStage(
                  stage,
                  ComparedFigure.of(here.figure(), there.figure(), obstacle),
                  here.programmes(),
                  there.programmes());
            })
        .toList();
  }
}
