package org.fairway.referral.directory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;
import org.fairway.local.server.Checkout;

/** The JSON Schemas of HSDS-UK 3.0 in {@code contracts/openreferral}. */
final class Hsds {
  private static final Path SCHEMAS = Checkout.root().resolve("contracts/openreferral/hsds-uk-3.0");

  private Hsds() {}

  /** What is wrong with a document, formats included. */
  static Set<ValidationMessage> violations(String schema, String json) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SchemaLocation.of(SCHEMAS.resolve(schema + ".json").toUri().toString()), config)
        .validate(json, InputFormat.JSON);
  }
}
