package org.fairway.platform.tenancy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table role x operation of a service: {@code permissions.csv} on its class path with the
 * columns {@code operation, scope, roles}; {@code public} or {@code signature} in both stands for
 * operations without a token.
 */
public final class PermissionTable {
  /** Where the table lies on the class path. */
  public static final String RESOURCE = "permissions.csv";

  private final Map<String, Permission> byOperation;

  private PermissionTable(Map<String, Permission> byOperation) {
    this.byOperation = Map.copyOf(byOperation);
  }

  /** Reads the table of the running service. */
  public static PermissionTable load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(
            "no " + RESOURCE + " on the class path: every operation would be refused");
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PermissionTable read(InputStream file) throws IOException {
    Map<String, Permission> rows = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        Permission permission = permission(row);
        if (rows.put(permission.operation(), permission) != null) {
          throw new IllegalStateException(RESOURCE + " names " + permission.operation() + " twice");
        }
      }
    }
    return new PermissionTable(rows);
  }

  private static Permission permission(NamedCsvRecord row) {
    String operation = row.getField("operation").strip();
    String scope = row.getField("scope").strip();
    Set<String> roles =
        Arrays.stream(row.getField("roles").strip().split("\\s+"))
            .filter(r -> !r.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (scope.equals("public") || scope.equals("signature")) {
      Permission.Access access = Permission.Access.valueOf(scope.toUpperCase(Locale.ROOT));
      return new Permission(operation, access, "", Set.of());
    }
    if (scope.isEmpty() || roles.isEmpty()) {
      throw new IllegalStateException(
          RESOURCE + ": " + operation + " needs a scope and at least one role");
    }
    return new Permission(operation, Permission.Access.TOKEN, scope, roles);
  }

  /** Permission of an operation, if the table has it. */
  public Optional<Permission> of(String operation) {
    return Optional.ofNullable(byOperation.get(operation));
  }

  /** All rows. */
  public Collection<Permission> all() {
    return byOperation.values();
  }
}
