package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.EsrColumn.BAND;
import static org.fairway.metrics.extract.EsrColumn.BOARD_ROLE;
import static org.fairway.metrics.extract.EsrColumn.BOARD_VOTING;
import static org.fairway.metrics.extract.EsrColumn.CLINICAL;
import static org.fairway.metrics.extract.EsrColumn.EMPLOYMENT_TYPE;
import static org.fairway.metrics.extract.EsrColumn.FTE;
import static org.fairway.metrics.extract.EsrColumn.MEDICAL_GRADE;
import static org.fairway.metrics.extract.EsrColumn.STAFF_GROUP;

/** Looks for combinations that can hardly be in a row that is good otherwise. */
final class Doubts {

  private static final String[] LOW_BANDS = {"UNDER_1", "1", "2", "3", "4", "5", "6", "7"};

  private final Lexicon row;
  private final int start;
  private final int lastLowBand;
  private final int executive;
  private final int nonExecutive;
  private final int voting;
  private final int clinical;
  private final int nonClinical;
  private final int medical;
  private int knownDay;
  private int knownIsoDay;

  /** Numbers the low bands first, so that one comparison tells them. */
  Doubts(EsrHeader header, Lexicon row, Values values) {
    this.row = row;
    this.start = header.place(EsrColumn.START_DATE);
    int last = 0;
    for (String band : LOW_BANDS) {
      last = Math.max(last, values.number(Axis.BAND, band));
    }
    this.lastLowBand = last;
    this.executive = values.number(Axis.BOARD_ROLE, "EXECUTIVE");
    this.nonExecutive = values.number(Axis.BOARD_ROLE, "NON_EXECUTIVE");
    this.voting = values.number(Axis.BOARD_VOTING, "true");
    this.clinical = values.number(Axis.CLINICAL, "CLINICAL");
    this.nonClinical = values.number(Axis.CLINICAL, "NON_CLINICAL");
    this.medical = values.number(Axis.CLINICAL, "MEDICAL_DENTAL");
  }

  /** Looks at the row that the lexicon has just read, but for the day on which it began. */
  void look(long line, Oddities found) {
    boolean grade = row.number(MEDICAL_GRADE) > 0;
    boolean staff = grade || row.number(BAND) > 0;
    board(staff, line, found);
    grade(grade, line, found);
    group(grade, staff, line, found);
    hours(staff, line, found);
  }

  private void board(boolean staff, long line, Oddities found) {
    int role = row.number(BOARD_ROLE);
    if (role == 0) {
      if (row.number(BOARD_VOTING) == voting) {
        found.add(Oddity.VOTE_WITHOUT_BOARD_ROLE, line);
      }
      return;
    }
    if (role == nonExecutive && staff) {
      found.add(Oddity.NON_EXECUTIVE_WITH_POST, line);
    }
    int band = row.number(BAND);
    if (role == executive && band > 0 && band <= lastLowBand) {
      found.add(Oddity.EXECUTIVE_ON_LOW_BAND, line);
    }
    if (row.number(EMPLOYMENT_TYPE) == Meanings.BANK) {
      found.add(Oddity.BANK_ON_BOARD, line);
    }
  }

  private void grade(boolean grade, long line, Oddities found) {
    int column = row.number(CLINICAL);
    if (grade && column == nonClinical) {
      found.add(Oddity.GRADE_NOT_CLINICAL, line);
    } else if (!grade && column == medical) {
      found.add(Oddity.MEDICAL_WITHOUT_GRADE, line);
    }
  }

  private void group(boolean grade, boolean staff, long line, Oddities found) {
    int group = row.number(STAFF_GROUP);
    if (group == StaffGroups.SAYS_NOTHING || !staff) {
      return;
    }
    if (group == StaffGroups.MEDICAL) {
      if (!grade) {
        found.add(Oddity.STAFF_GROUP_AND_BAND, line);
      }
    } else if (grade) {
      found.add(Oddity.STAFF_GROUP_AND_GRADE, line);
    } else if (row.number(CLINICAL) == (group == StaffGroups.CLINICAL ? nonClinical : clinical)) {
      found.add(Oddity.STAFF_GROUP_AND_CLINICAL, line);
    }
  }

  private void hours(boolean staff, long line, Oddities found) {
    int fte = row.number(FTE);
    if (fte > Meanings.FULL_TIME + 1) {
      found.add(Oddity.FTE_ABOVE_ONE, line);
    } else if (fte == 1 && staff && row.number(EMPLOYMENT_TYPE) == Meanings.SUBSTANTIVE) {
      found.add(Oddity.FTE_ZERO, line);
    }
  }

  /** Looks at the day on which somebody began. */
  void start(Fields fields, int day, long line, Oddities found) {
    if (start < 0) {
      return;
    }
    fields.strip(start);
    if (fields.isBlank(start)) {
      return;
    }
    int begun = IsoDay.read(fields.bytes, fields.from[start], fields.to[start]);
    if (begun < 0) {
      found.add(Oddity.START_UNREADABLE, line);
    } else if (begun > isoDay(day)) {
      found.add(Oddity.START_AFTER_SNAPSHOT, line);
    }
  }

  /** Every row of a file asks for the same. */
  private int isoDay(int day) {
    if (day != knownDay) {
      knownDay = day;
      knownIsoDay = IsoDay.ofEpochDay(day);
    }
    return knownIsoDay;
  }
}
