package org.fairway.metrics.extract;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of the record that the CSV library is at, within their bounds. Reused for every
 * record; when the library gives up, it tells where.
 */
final class FieldList extends CsvCallbackHandler<List<String>> {

  private final Folding folding;
  private final Limits limits;
  private final long before;
  private final List<String> fields = new ArrayList<>();
  private long line;
  private boolean empty;

  FieldList(Folding folding) {
    this.folding = folding;
    this.limits = folding.limits();
    this.before = folding.lines();
  }

  /** Line of the file on which the record begins. */
  long line() {
    return line;
  }

  /** A fault of the field that comes next, because of which the rest cannot be read. */
  FileFault malformed(String detail) {
    return malformed(fields.size(), detail);
  }

  /** A fault of the field that came last. */
  FileFault malformedLast(String detail) {
    return malformed(Math.max(0, fields.size() - 1), detail);
  }

  private FileFault malformed(int place, String detail) {
    return new FileFault(line, folding.column(place), "csv-malformed", detail);
  }

  @Override
  protected void beginRecord(long startingLine) {
    line = before + startingLine;
    fields.clear();
    empty = false;
  }

  @Override
  protected void addField(char[] letters, int from, int length, boolean quoted) {
    if (fields.size() == limits.columns()) {
      throw malformed("a line has at most " + limits.columns() + " fields");
    }
    if (length > limits.field()) {
      throw malformed("a field has at most " + limits.field() + " characters");
    }
    fields.add(new String(letters, from, length));
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected void setComment(char[] letters, int from, int length) {
    throw new IllegalStateException("an extract has no comments");
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return fields.size();
  }

  @Override
  protected List<String> buildRecord() {
    return fields;
  }
}
