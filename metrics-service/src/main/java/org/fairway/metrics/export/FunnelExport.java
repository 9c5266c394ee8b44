package org.fairway.metrics.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Funnels;
import org.fairway.metrics.funnel.Question;

/** The chain from referral to lasting work as a table of figures, made from what was released. */
@ApplicationScoped
public class FunnelExport {

  private static final List<String> FIRST =
      List.of(
          "from",
          "to",
          "group_by",
          "reference",
          "audience",
          "disclosure",
          "as_of",
          "group",
          "stage");

  private final Funnels funnels;

  FunnelExport(Funnels funnels) {
    this.funnels = funnels;
  }

  /**
   * Every figure of the chain.
   *
   * @throws org.fairway.platform.web.ProblemException as {@link Funnels#of} does
   */
  public ExportTable of(Question question) {
    Funnel funnel = funnels.of(question);
    List<String> columns = new ArrayList<>(FIRST);
    columns.addAll(FigureRows.COLUMNS);
    FigureRows figures = new FigureRows();
    StepRows rows = new StepRows(funnel, head(funnel), figures);
    rows.add(funnel.total());
    for (FunnelRow group : funnel.groups()) {
      rows.add(group);
    }
    return new ExportTable("funnel-" + funnel.audience(), columns, figures.rows());
  }

  private static List<Object> head(Funnel funnel) {
    return Arrays.asList(
        day(funnel.window().from()),
        day(funnel.window().to()),
        funnel.grouping().map(grouping -> grouping.by().parameter()).orElse(null),
        funnel.reference(),
        funnel.audience().name(),
        DisclosureWords.of(funnel.policy().note(funnel.audience().isProtected())),
        funnel.asOf().toString());
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
