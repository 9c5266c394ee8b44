package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.EsrColumn.AGE_BAND;
import static org.fairway.metrics.extract.EsrColumn.BAND;
import static org.fairway.metrics.extract.EsrColumn.BOARD_ROLE;
import static org.fairway.metrics.extract.EsrColumn.BOARD_VOTING;
import static org.fairway.metrics.extract.EsrColumn.DISABILITY;
import static org.fairway.metrics.extract.EsrColumn.ETHNIC_CODE;
import static org.fairway.metrics.extract.EsrColumn.INTERNATIONAL_RECRUIT;
import static org.fairway.metrics.extract.EsrColumn.MEDICAL_GRADE;
import static org.fairway.metrics.extract.EsrColumn.SEX;

/** Packs the values of a row into the key of its group. */
final class CellKeys {

  private final Lexicon lexicon;
  private final int headcount;
  private final int bank;
  private final int board;
  private final int manager;

  CellKeys(Lexicon lexicon, Values values) {
    this.lexicon = lexicon;
    this.headcount = values.number(Axis.MEASURE, CubeCell.HEADCOUNT);
    this.bank = values.number(Axis.MEASURE, CubeCell.BANK);
    this.board = values.number(Axis.MEASURE, CubeCell.BOARD);
    this.manager = values.number(Axis.MEASURE, CubeCell.MANAGER);
  }

  /** The group of the row just read, without a measure. */
  long group(int clinical) {
    return part(Axis.CLINICAL, clinical)
        | part(Axis.BAND, lexicon.number(BAND))
        | part(Axis.MEDICAL_GRADE, lexicon.number(MEDICAL_GRADE))
        | part(Axis.ETHNIC_CODE, lexicon.number(ETHNIC_CODE))
        | part(Axis.DISABILITY, lexicon.number(DISABILITY))
        | part(Axis.SEX, lexicon.number(SEX))
        | part(Axis.AGE_BAND, lexicon.number(AGE_BAND))
        | part(Axis.BOARD_ROLE, lexicon.number(BOARD_ROLE))
        | part(Axis.BOARD_VOTING, lexicon.number(BOARD_VOTING))
        | part(Axis.INTERNATIONAL_RECRUIT, lexicon.number(INTERNATIONAL_RECRUIT));
  }

  /** The same, of a group whose clinical column is passed over. */
  static long clinical(long group, int clinical) {
    long passed = (long) Axis.CLINICAL.mask() << Axis.CLINICAL.shift();
    return (group & ~passed) | part(Axis.CLINICAL, clinical);
  }

  private static long part(Axis axis, int number) {
    return (long) number << axis.shift();
  }

  long headcount(long group) {
    return group | part(Axis.MEASURE, headcount);
  }

  long bank(long group) {
    return group | part(Axis.MEASURE, bank);
  }

  long board(long group) {
    return group | part(Axis.MEASURE, board);
  }

  long manager(long group) {
    return group | part(Axis.MEASURE, manager);
  }
}
