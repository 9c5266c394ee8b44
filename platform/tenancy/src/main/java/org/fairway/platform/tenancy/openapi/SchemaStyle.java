package org.fairway.platform.tenancy.openapi;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.fairway.platform.web.Text;

/** One style for all schemas. */
final class SchemaStyle {
  private static final String PAGE = "Page";
  private static final String NOT_BLANK = "\\S";
  private static final int UUID = 36;
  private static final int DATE = 10;
  private static final int TIME = 35;

  private static final Map<String, String> FORMATS =
      Map.of(
          Schemas.REF + "UUID", "uuid",
          Schemas.REF + "Instant", "date-time",
          Schemas.REF + "LocalDate", "date");

  /** The highest number that JavaScript counts to exactly. */
  private static final BigDecimal HIGHEST_LONG = BigDecimal.valueOf((1L << 53) - 1);

  private static final BigDecimal HIGHEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private SchemaStyle() {}

  static void apply(OpenAPI api) {
    Schemas.all(api, SchemaStyle::inline);
    FORMATS.keySet().stream()
        .map(ref -> ref.replace(Schemas.REF, ""))
        .forEach(api.getComponents()::removeSchema);
    namePages(api);
    Schemas.all(api, SchemaStyle::bound);
    closeRequests(api);
  }

  /** Formats are no types: a name for them helps nobody and hinders generators. */
  private static void inline(Schema schema) {
    String format = format(schema);
    if (format != null) {
      schema.ref(null).format(format).setType(List.of(Schema.SchemaType.STRING));
      return;
    }
    List<Schema> both = schema.getAllOf();
    if (both != null && both.size() == 2 && both.get(0).getRef() != null) {
      // a named list of values needs no bounds beside it, and a mixture of both has no name
      schema.allOf(null).setRef(both.get(0).getRef());
      return;
    }
    List<Schema> either = schema.getAnyOf();
    String one = either == null || either.size() != 2 ? null : format(either.get(0));
    if (one != null) {
      schema.anyOf(null).format(one);
      schema.setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
    }
  }

  private static String format(Schema schema) {
    return schema.getRef() == null ? null : FORMATS.get(schema.getRef());
  }

  /** A page of things is named ThingPage. */
  private static void namePages(OpenAPI api) {
    Map<String, String> names = new HashMap<>();
    new TreeMap<>(api.getComponents().getSchemas())
        .forEach(
            (name, schema) -> {
              if (name.startsWith(PAGE) && schema.getProperties().containsKey("items")) {
                String item = schema.getProperties().get("items").getItems().getRef();
                names.put(Schemas.REF + name, item + PAGE);
                api.getComponents().removeSchema(name);
                api.getComponents().addSchema(item.replace(Schemas.REF, "") + PAGE, schema);
              }
            });
    Schemas.all(
        api,
        schema -> {
          if (names.containsKey(schema.getRef())) {
            schema.setRef(names.get(schema.getRef()));
          }
        });
  }

  private static void bound(Schema schema) {
    if (schema.getRef() != null) {
      // what is referred to says all this itself
      schema.type(null).pattern(null).minLength(null).setMaxLength(null);
    }
    if (schema.getType() == null) {
      return;
    }
    if (schema.getType().contains(Schema.SchemaType.STRING) && schema.getEnumeration() == null) {
      boundText(schema);
    }
    if (schema.getType().contains(Schema.SchemaType.INTEGER)) {
      if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
        schema.setMinimum(BigDecimal.ZERO);
      }
      if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
        schema.setMaximum("int64".equals(schema.getFormat()) ? HIGHEST_LONG : HIGHEST_INT);
      }
    }
  }

  private static void boundText(Schema schema) {
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    switch (format) {
      case "uuid" -> schema.minLength(UUID).maxLength(UUID).setPattern(null);
      case "date" -> schema.minLength(DATE).setMaxLength(DATE);
      case "date-time" -> schema.setMaxLength(TIME);
      default -> {
        if (schema.getPattern() != null) {
          schema.setPattern(anchored(schema.getPattern()));
        } else if (format.isEmpty()) {
          schema.setPattern(anchored(Text.LINES));
        }
      }
    }
  }

  /** Bean Validation matches the whole of a text, JSON Schema any part of it. */
  private static String anchored(String pattern) {
    if (pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
      return pattern;
    }
    return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
  }

  /** What is not known in a request is refused; answers may gain properties. */
  private static void closeRequests(OpenAPI api) {
    Set<String> reached = new HashSet<>();
    Schemas.requests(api, schema -> follow(api, schema, reached));
    for (String name : reached) {
      Schemas.within(
          api.getComponents().getSchemas().get(name),
          schema -> {
            if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
              schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
          });
    }
  }

  private static void follow(OpenAPI api, Schema schema, Set<String> reached) {
    String name = schema.getRef() == null ? null : schema.getRef().replace(Schemas.REF, "");
    if (name != null && reached.add(name)) {
      Schemas.within(
          api.getComponents().getSchemas().get(name), inner -> follow(api, inner, reached));
    }
  }
}
