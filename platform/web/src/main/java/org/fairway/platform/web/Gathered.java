package org.fairway.platform.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request that is done together with others ({@link SharedOperation}) was told and wants
 * written. While it is open the request has no transaction; its rows wait here for the one in which
 * those of others are stored too.
 */
@RequestScoped
public class Gathered {
  private boolean open;
  private Object key;
  private Object answer;
  private List<Row> rows = List.of();

  /** A row to be inserted. */
  record Row(Insert insert, Object[] values) {}

  /** Whether the present request is done together with others. */
  public static boolean isUnderWay(Gathered gathered) {
    return Arc.container().requestContext().isActive() && gathered.isOpen();
  }

  boolean isOpen() {
    return open;
  }

  void open(Object asked, Object told) {
    open = true;
    key = asked;
    answer = told;
    rows = new ArrayList<>();
  }

  void add(Row row) {
    rows.add(row);
  }

  /** Ends the gathering; what was gathered. */
  List<Row> close() {
    List<Row> all = rows;
    open = false;
    key = null;
    answer = null;
    rows = List.of();
    return all;
  }

  /**
   * Whether the present request was told, before it began, what it asks now.
   *
   * @param asked the key of which it asks
   */
  public boolean tells(Object asked) {
    return open && asked.equals(key);
  }

  /** What it was told; null when there was nothing to tell. */
  public Object answer() {
    return answer;
  }
}
