package org.fairway.platform.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.fairway.local.server.Checkout;

/**
 * Events against their JSON Schemas (2020-12) in {@code contracts/events}, and those that only go
 * out by webhook in {@code contracts/webhooks}.
 */
public final class EventContract {
  private EventContract() {}

  private static Path folder() {
    return Checkout.root().resolve("contracts/events");
  }

  /**
   * Fails unless the payload is what the schema of its type allows; a type without a schema fails
   * too.
   */
  public static void assertMatches(String type, String payload) {
    Assertions.assertThat(violations(type, payload)).as("%s: %s", type, payload).isEmpty();
  }

  /** What is wrong with a payload, formats included. */
  public static Set<ValidationMessage> violations(String type, String payload) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read(file(type + ".schema.json")), config);
    return schema.validate(payload, InputFormat.JSON);
  }

  /** The sample of a type, for consumers' tests. */
  public static String sample(String type) {
    return read(file("samples/" + type + ".json"));
  }

  private static Path file(String name) {
    Path event = folder().resolve(name);
    return Files.exists(event)
        ? event
        : Checkout.root().resolve("contracts/webhooks").resolve(name);
  }

  /** All types with a schema whose name starts so, for example {@code org.fairway.referral.}. */
  public static List<String> types(String prefix) {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".schema.json") && n.startsWith(prefix))
          .map(n -> n.substring(0, n.length() - ".schema.json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
