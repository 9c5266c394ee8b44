package org.fairway.pathway.sidebyside;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fairway.pathway.plan.FigureStatus;
import org.fairway.pathway.programme.TargetStage;

/**
 * What the programmes of a stream come to. One hidden figure hides the sum, and one that is not
 * told of a programme with referrals leaves none; programmes without referrals in the year add
 * nothing to it and are not counted.
 *
 * @param figure null when there are no programmes
 * @param programmes whose figures make the sum
 */
record StageSum(PublishedFigure figure, int programmes) {

  private static PublishedFigure of(PublishedProgramme programme, TargetStage stage) {
    return programme.stages().stream()
        .filter(told -> told.stage() == stage)
        .map(PublishedStage::figure)
        .findFirst()
        .orElse(null);
  }

  private static boolean referred(PublishedProgramme programme) {
    PublishedFigure referrals = of(programme, TargetStage.REFERRED);
    return referrals != null
        && referrals.status() == FigureStatus.SHOWN
        && referrals.number().signum() > 0;
  }

  static StageSum of(List<PublishedProgramme> programmes, TargetStage stage) {
    List<PublishedFigure> figures =
        programmes.stream()
            .map(programme -> of(programme, stage))
            .filter(Objects::nonNull)
            .toList();
    for (PublishedFigure figure : figures) {
      if (figure.status() == FigureStatus.HIDDEN) {
        return new StageSum(figure, 0);
      }
    }
    for (PublishedProgramme programme : programmes) {
      PublishedFigure figure = of(programme, stage);
      if (figure != null && figure.status() == FigureStatus.NOT_TOLD && referred(programme)) {
        return new StageSum(figure, 0);
      }
    }
    List<PublishedFigure> shown =
        figures.stream().filter(figure -> figure.status() == FigureStatus.SHOWN).toList();
    if (shown.isEmpty()) {
      return new StageSum(figures.isEmpty() ? null : figures.get(0), 0);
    }
    BigDecimal sum =
        shown.stream().map(PublishedFigure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new StageSum(
        new PublishedFigure(FigureStatus.SHOWN, sum.toPlainString(), null), shown.size());
  }
}
