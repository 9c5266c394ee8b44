package org.fairway.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ServerException;

/** Remembers the local personas by tenant and role, in a file that only its owner may read. */
public final class PersonaFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public PersonaFile(Path file) {
    this.file = file;
  }

  /** The persona with the role in the tenant, if it is known. */
  public Optional<Persona> find(String tenant, String role) {
    return Optional.ofNullable(read().get(tenant)).map(roles -> roles.get(role));
  }

  /** Remembers the persona in place of any before. */
  public synchronized void put(String tenant, String role, Persona persona) {
    Map<String, Map<String, Persona>> all = read();
    all.computeIfAbsent(tenant, none -> new TreeMap<>()).put(role, persona);
    try {
      PrivateFiles.write(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    } catch (IOException e) {
      throw new ServerException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private Map<String, Map<String, Persona>> read() {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try {
      return JSON.readValue(
          file.toFile(), new TypeReference<TreeMap<String, Map<String, Persona>>>() {});
    } catch (IOException e) {
      throw new ServerException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
