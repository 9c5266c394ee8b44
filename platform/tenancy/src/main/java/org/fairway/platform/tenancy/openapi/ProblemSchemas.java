package org.fairway.platform.tenancy.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.fairway.platform.web.Problem;

/** The shape of a problem document. */
final class ProblemSchemas {
  private static final int TEXT = Problem.LONGEST_TEXT;
  private static final int CODE = 100;
  private static final int ID = 64;
  private static final BigDecimal LOWEST = BigDecimal.valueOf(400);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(599);

  private ProblemSchemas() {}

  static Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Violation", violation());
    schemas.put("Problem", problem());
    return schemas;
  }

  private static Schema violation() {
    return object("One thing that is wrong with the request")
        .addProperty(
            "pointer", text(TEXT, "Where: JSON pointer, query.name, or line and column of a file"))
        .addProperty("code", text(CODE, "Stable code"))
        .addProperty("detail", text(TEXT, "What is wrong and what is allowed"))
        .required(List.of("pointer", "code", "detail"));
  }

  private static Schema problem() {
    return object("RFC 9457 problem document")
        .addProperty("type", text(CODE * 2, "Stable URI of the problem type").format("uri"))
        .addProperty("title", text(CODE * 2, "The type in a sentence"))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description("The status of the answer")
                .minimum(LOWEST)
                .maximum(HIGHEST))
        .addProperty("detail", text(TEXT, "This occurrence"))
        .addProperty("instance", text(TEXT, "Path of the request"))
        .addProperty("code", text(CODE, "Stable code, the type's or a more specific one"))
        .addProperty("correlationId", text(ID, "Quote it to support"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .maxItems(Problem.MOST_ERRORS)
                .description("Every single violation; empty where there is only one matter")
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
        .required(
            List.of(
                "type",
                "title",
                "status",
                "detail",
                "instance",
                "code",
                "correlationId",
                "errors"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(int maxLength, String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .maxLength(maxLength)
        .description(description);
  }
}
