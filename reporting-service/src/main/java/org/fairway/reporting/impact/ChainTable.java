package org.fairway.reporting.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.Funnel.Chain;
import org.fairway.reporting.figures.Funnel.Step;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Status;

/**
 * Groups against stages. Few groups stand side by side, so that the chain reads downwards; many
 * stand one below the other.
 */
final class ChainTable {
  private static final int SIDE_BY_SIDE = 6;

  private final Funnel funnel;
  private final Function<Chain, String> label;

  ChainTable(Funnel funnel, Function<Chain, String> label) {
    this.funnel = funnel;
    this.label = label;
  }

  DataTable of(
      String id, String sheet, String caption, List<String> stages, Function<Step, Cell> part) {
    List<String> headings = stages.stream().map(Stages::heading).toList();
    List<String> groups = funnel.groups().stream().map(label).toList();
    if (funnel.groups().size() <= SIDE_BY_SIDE) {
      List<List<Cell>> rows =
          stages.stream()
              .map(
                  stage ->
                      row(
                          Stages.heading(stage),
                          funnel.groups().stream().map(chain -> cell(chain, stage, part))))
              .toList();
      return new DataTable(id, sheet, caption, headed("Stage", groups), rows);
    }
    List<List<Cell>> rows =
        funnel.groups().stream()
            .map(
                chain ->
                    row(label.apply(chain), stages.stream().map(stage -> cell(chain, stage, part))))
            .toList();
    return new DataTable(id, sheet, caption, headed("Group", headings), rows);
  }

  private static List<String> headed(String first, List<String> others) {
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(others);
    return columns;
  }

  private static List<Cell> row(String heading, Stream<Cell> cells) {
    return Stream.concat(Stream.of(Cell.text(heading)), cells).toList();
  }

  private static Cell cell(Chain chain, String stage, Function<Step, Cell> part) {
    Status gap = chain.status() == Status.COMPUTED ? Status.SUPPRESSED : chain.status();
    return chain.step(stage).map(part).orElseGet(() -> new Cell.Absent(gap));
  }
}
