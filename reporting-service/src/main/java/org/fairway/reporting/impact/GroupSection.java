package org.fairway.reporting.impact;

import java.util.List;
import java.util.Map;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.Funnel.Chain;
import org.fairway.reporting.figures.Funnel.Step;
import org.fairway.reporting.figures.Observations;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Observation;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/** The chain apart for the groups of one attribute. */
final class GroupSection {
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("ethnicGroup", "ethnicity"),
          Map.entry("disability", "disability"),
          Map.entry("sex", "sex"),
          Map.entry("ageBand", "age"),
          Map.entry("imdDecile", "deprivation of the home area"),
          Map.entry("sourceType", "source of referral"),
          Map.entry("partner", "partner"),
          Map.entry("programme", "programme"),
          Map.entry("priorityGroup", "priority group"),
          Map.entry("pathwayType", "kind of pathway"));

  private final Funnel funnel;
  private final String attribute;

  private GroupSection(Funnel funnel) {
    this.funnel = funnel;
    this.attribute = ATTRIBUTES.getOrDefault(funnel.groupBy(), funnel.groupBy());
  }

  static Section of(Funnel funnel, String organisation, String period) {
    return new GroupSection(funnel).section(organisation, period);
  }

  private Section section(String organisation, String period) {
    return new Section(
        id(),
        "By " + attribute,
        sentences(),
        charts(),
        tables(),
        notes(),
        observations(organisation, period));
  }

  private String id() {
    return "by-" + funnel.groupBy();
  }

  private List<String> sentences() {
    if (funnel.groups().isEmpty()) {
      return List.of("No referral of this period can be told apart by " + attribute + ".");
    }
    return funnel.groups().stream()
        .map(chain -> ChainSentences.group(label(chain), chain))
        .toList();
  }

  private List<Chart> charts() {
    List<Chart.BarRow> rows =
        funnel.groups().stream()
            .filter(
                chain -> chain.step("REFERRED").isPresent() && chain.step("STARTED").isPresent())
            .map(
                chain ->
                    new Chart.BarRow(
                        label(chain), List.of(cell(chain, "REFERRED"), cell(chain, "STARTED"))))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Chart.Bars(
            id() + "-chart",
            "Referrals and starts in work by " + attribute,
            "Two bars for each group of the table below: referrals, and starts in work that came of them.",
            Unit.COUNT,
            List.of("Referrals", "Starts in work"),
            rows,
            null));
  }

  private List<DataTable> tables() {
    if (funnel.groups().isEmpty()) {
      return List.of();
    }
    ChainTable table = new ChainTable(funnel, this::label);
    return List.of(
        table.of(
            id() + "-table",
            sheet(""),
            "Referrals that came at least this far, by " + attribute,
            funnel.stages(),
            ChainSection::count),
        table.of(
            id() + "-steps",
            sheet(" steps"),
            "Percentage of those that could come this far, by " + attribute,
            funnel.stages().stream().skip(1).toList(),
            GroupSection::conversion));
  }

  /** No share where nobody stood at the stage before, or where the count itself is hidden. */
  private static Cell conversion(Step step) {
    if (step.conversion() == null) {
      return new Cell.Absent(step.count() == null ? step.status() : Status.UNDEFINED);
    }
    return Cell.number(step.percent(), Unit.PERCENT);
  }

  private List<String> notes() {
    return switch (funnel.groupBy()) {
      case "imdDecile" ->
          List.of(
              "Deprivation is the decile of the home neighbourhood in the English Indices of"
                  + " Deprivation; 1 is the most deprived tenth.");
      case "partner", "programme" ->
          List.of("Each " + attribute + " is named by its identifier in the register.");
      case "priorityGroup" ->
          List.of("A referral may belong to several priority groups and is counted in each.");
      default -> List.of();
    };
  }

  private List<Observation> observations(String organisation, String period) {
    Observations rows =
        new Observations(organisation, period, "CHAIN_BY_" + funnel.groupBy(), "By " + attribute);
    funnel.groups().forEach(chain -> ChainSection.observations(chain, label(chain), rows));
    return rows.rows();
  }

  private static Cell cell(Chain chain, String stage) {
    return chain.step(stage).map(ChainSection::count).orElseThrow();
  }

  private String label(Chain chain) {
    return ChainSentences.label(funnel.groupBy(), chain.group());
  }

  private String sheet(String suffix) {
    String name = "By " + attribute;
    int room = 31 - suffix.length();
    return (name.length() > room ? name.substring(0, room) : name) + suffix;
  }
}
