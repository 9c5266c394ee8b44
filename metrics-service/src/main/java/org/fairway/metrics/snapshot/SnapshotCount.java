package org.fairway.metrics.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.extract.CubeCell;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/** A group of the cube without the dimensions that no indicator asks for, as a fact. */
record SnapshotCount(long version, String suppliedBy, Fact fact) {

  static SnapshotCount read(ResultSet row) throws SQLException {
    return new SnapshotCount(
        row.getLong("version"),
        row.getString("supplied_by"),
        fact(
            row.getString("measure"),
            row.getString("clinical"),
            row.getString("band"),
            row.getString("medical_grade"),
            row.getString("ethnic_code"),
            row.getString("disability"),
            row.getString("board_role"),
            row.getString("board_voting"),
            row.getLong("people")));
  }

  private static Fact fact(
      String measure,
      String clinical,
      String band,
      String grade,
      String ethnicCode,
      String disability,
      String boardRole,
      String boardVoting,
      long people) {
    Map<String, String> dimensions = new TreeMap<>();
    dimensions.put("ethnicCode", ethnicCode);
    dimensions.put("disability", disability);
    if (measure.equals(CubeCell.BOARD)) {
      dimensions.put("boardRole", boardRole);
      dimensions.put("boardVoting", boardVoting.isEmpty() ? "false" : boardVoting);
    } else {
      dimensions.put("clinical", clinical);
      dimensions.put(grade.isEmpty() ? "band" : "medicalGrade", grade.isEmpty() ? band : grade);
    }
    return Fact.count(measure, dimensions, people);
  }

  /**
   * What the fact is about. Several rows of the cube may be about the same: staff beside executives
   * on their band, and executives of several bands.
   */
  Object group() {
    return List.of(fact.measure(), fact.dimensions());
  }

  /** Both together, of one group. */
  SnapshotCount plus(SnapshotCount other) {
    long people = fact.count().add(other.fact.count()).longValueExact();
    return new SnapshotCount(
        version, suppliedBy, Fact.count(fact.measure(), fact.dimensions(), people));
  }

  SourcedFact sourced(LocalDate date) {
    Source source = new Source(Source.Kind.SNAPSHOT, date.toString(), version, suppliedBy);
    return SourcedFact.stored(fact, source);
  }
}
