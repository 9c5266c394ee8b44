package org.fairway.platform.web;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Several questions as one. */
record Openings(List<Opening> questions) implements Opening {

  @Override
  public String sql() {
    return questions.stream().map(Opening::sql).collect(Collectors.joining(";\n"));
  }

  @Override
  public int bind(PreparedStatement message, int from) throws SQLException {
    int at = from;
    for (Opening question : questions) {
      at = question.bind(message, at);
    }
    return at;
  }

  @Override
  public void read(PreparedStatement message) throws SQLException {
    for (int i = 0; i < questions.size(); i++) {
      if (i > 0) {
        message.getMoreResults();
      }
      questions.get(i).read(message);
    }
  }
}
