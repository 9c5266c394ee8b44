package org.fairway.platform.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An exception for the log: classes and places, but no message that may hold the values of a row or
 * of a request (SQL errors repeat the statement with its values, JSON errors the text they stumbled
 * over).
 */
public final class SafeTrace {
  private static final int CAUSES = 8;
  private static final int FRAMES = 12;

  private SafeTrace() {}

  /** Several lines, the outermost exception first. */
  public static String of(Throwable e) {
    StringBuilder text = new StringBuilder();
    Throwable cause = e;
    for (int i = 0; cause != null && i < CAUSES; i++, cause = cause.getCause()) {
      text.append(i == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" SQLSTATE ").append(sql.getSQLState());
      }
      text.append(
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n\tat " + frame)
              .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
