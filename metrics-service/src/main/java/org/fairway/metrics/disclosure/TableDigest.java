package org.fairway.metrics.disclosure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** SHA-256 of all that a decision about tables is made from. */
final class TableDigest {

  private final DataOutputStream out;

  private TableDigest(MessageDigest digest) {
    this.out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
  }

  /** The same text for the same cells, sums, lines and wishes, decided by the same policy. */
  static String of(LinkedTables tables, Policy policy) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TableDigest(digest).add(tables, policy);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(LinkedTables tables, Policy policy) throws IOException {
    add(policy.toString());
    out.writeInt(tables.cells().size());
    for (var cell : tables.cells().entrySet()) {
      add(cell.getKey());
      out.writeLong(cell.getValue().count());
      add(cell.getValue().role().name());
    }
    out.writeInt(tables.sums().size());
    for (LinkedTables.Sum sum : tables.sums()) {
      addAll(sum.totals());
      addAll(sum.parts());
    }
    out.writeInt(tables.together().size());
    for (Collection<String> line : tables.together()) {
      addAll(line);
    }
    addAll(new TreeSet<>(tables.hidden()));
    addAll(new TreeSet<>(tables.kept()));
  }

  /** Lengths go before what they are of, so that no two lists are written alike. */
  private void addAll(Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      add(text);
    }
  }

  private void add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
