package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.EsrColumn.AGE_BAND;
import static org.fairway.metrics.extract.EsrColumn.BAND;
import static org.fairway.metrics.extract.EsrColumn.BOARD_ROLE;
import static org.fairway.metrics.extract.EsrColumn.BOARD_VOTING;
import static org.fairway.metrics.extract.EsrColumn.CLINICAL;
import static org.fairway.metrics.extract.EsrColumn.DISABILITY;
import static org.fairway.metrics.extract.EsrColumn.EMPLOYMENT_TYPE;
import static org.fairway.metrics.extract.EsrColumn.ETHNIC_CODE;
import static org.fairway.metrics.extract.EsrColumn.FTE;
import static org.fairway.metrics.extract.EsrColumn.INTERNATIONAL_RECRUIT;
import static org.fairway.metrics.extract.EsrColumn.MEDICAL_GRADE;
import static org.fairway.metrics.extract.EsrColumn.ORGANISATION_ODS;
import static org.fairway.metrics.extract.EsrColumn.SENIOR_MEDICAL_MANAGER;
import static org.fairway.metrics.extract.EsrColumn.SEX;
import static org.fairway.metrics.extract.EsrColumn.SNAPSHOT_DATE;
import static org.fairway.metrics.extract.EsrColumn.STAFF_GROUP;

import java.util.EnumMap;
import java.util.Map;

/** The columns that are counted or judged, and what is in them. */
final class JudgedColumns {

  private static final String UNKNOWN = "UNKNOWN";

  /** Those that the cube has a dimension for. */
  static final Map<EsrColumn, Axis> AXES = axes();

  private JudgedColumns() {}

  private static Map<EsrColumn, Axis> axes() {
    Map<EsrColumn, Axis> axes = new EnumMap<>(EsrColumn.class);
    axes.put(CLINICAL, Axis.CLINICAL);
    axes.put(BAND, Axis.BAND);
    axes.put(MEDICAL_GRADE, Axis.MEDICAL_GRADE);
    axes.put(ETHNIC_CODE, Axis.ETHNIC_CODE);
    axes.put(DISABILITY, Axis.DISABILITY);
    axes.put(SEX, Axis.SEX);
    axes.put(AGE_BAND, Axis.AGE_BAND);
    axes.put(BOARD_ROLE, Axis.BOARD_ROLE);
    axes.put(BOARD_VOTING, Axis.BOARD_VOTING);
    axes.put(INTERNATIONAL_RECRUIT, Axis.INTERNATIONAL_RECRUIT);
    return axes;
  }

  static Map<EsrColumn, Meaning> meanings(String organisation, Values values) {
    Map<EsrColumn, Meaning> meanings = new EnumMap<>(EsrColumn.class);
    AXES.forEach((column, axis) -> meanings.put(column, Meanings.coded(axis, values)));
    meanings.put(ORGANISATION_ODS, Meanings.organisation(organisation));
    meanings.put(SNAPSHOT_DATE, Meanings::day);
    meanings.put(STAFF_GROUP, StaffGroups::of);
    meanings.put(EMPLOYMENT_TYPE, Meanings::employment);
    meanings.put(FTE, Meanings::fte);
    meanings.put(SENIOR_MEDICAL_MANAGER, Meanings::yesOrNo);
    return meanings;
  }

  /** What a blank means: not known, where people were asked, and otherwise nothing. */
  static int blank(EsrColumn column, Values values) {
    return switch (column) {
      case ETHNIC_CODE -> values.number(Axis.ETHNIC_CODE, "99");
      case DISABILITY, SEX, AGE_BAND, INTERNATIONAL_RECRUIT ->
          values.number(AXES.get(column), UNKNOWN);
      case ORGANISATION_ODS -> Fault.ORGANISATION_MISMATCH.number();
      case SNAPSHOT_DATE -> Fault.DATE_INVALID.number();
      case EMPLOYMENT_TYPE -> Meanings.SUBSTANTIVE;
      default -> 0;
    };
  }
}
