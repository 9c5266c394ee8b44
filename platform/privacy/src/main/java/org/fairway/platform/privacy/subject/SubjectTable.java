package org.fairway.platform.privacy.subject;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with rows about people, as {@code subject-tables.json} describes it.
 *
 * @param table with {@code tenant_id}
 * @param kind what its rows are called to the person
 * @param rows condition for those of a person: SQL in which {@code :id} stands for the person's id
 *     and {@code :person} for their pseudonym
 * @param key column with the row's {@code uuid}, which its sealed values are bound to
 * @param sealed columns that the vault opens
 * @param hidden columns that say nothing of the person
 * @param told whether its rows are told to the person; true when left out
 * @param erase {@code delete}, {@code keep}, or what an update sets, such as {@code note = null}
 * @param why for {@code keep}: why the rows stay
 */
public record SubjectTable(
    String table,
    String kind,
    String rows,
    String key,
    List<String> sealed,
    List<String> hidden,
    Boolean told,
    String erase,
    String why) {

  static final String DELETE = "delete";
  static final String KEEP = "keep";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern WHOM = Pattern.compile("(?<!:):(id|person)\\b");

  /** Fills in what the file may leave out. */
  public SubjectTable {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(erase, "erase");
    key = key == null ? "id" : key;
    sealed = sealed == null ? List.of() : List.copyOf(sealed);
    hidden = hidden == null ? List.of() : List.copyOf(hidden);
    told = told == null || told;
    for (String name : sealed) {
      requireName(name);
    }
    requireName(key);
    requireName(table);
    if (erase.equals(KEEP) == (why == null)) {
      throw new IllegalArgumentException(table + ": what is kept, and only that, has a reason");
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain SQL name: " + name);
    }
  }

  /** The condition with places for arguments. */
  String condition() {
    return WHOM.matcher(rows).replaceAll("?");
  }

  /** What goes into the places. */
  List<Object> arguments(Subject whom) {
    Matcher places = WHOM.matcher(rows);
    return places
        .results()
        .<Object>map(place -> place.group(1).equals("id") ? whom.id() : whom.pseudonym())
        .toList();
  }

  /** The statement that erases; null when the rows stay. */
  String erasure() {
    return switch (erase) {
      case KEEP -> null;
      case DELETE -> "delete from " + table + " t where t.tenant_id = ? and " + condition();
      default ->
          "update " + table + " t set " + erase + " where t.tenant_id = ? and " + condition();
    };
  }
}
