package org.fairway.pathway.programme.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import org.fairway.pathway.programme.NewProgramme;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/**
 * Applies merge patches (RFC 7396) to programmes. No property is an object, so that merging is
 * replacing.
 */
@ApplicationScoped
class ProgrammePatches {
  private final ObjectMapper json;
  private final Validator validator;

  ProgrammePatches(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  NewProgramme apply(NewProgramme present, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw Problems.invalid(
          new Violation("", "object-expected", "A merge patch is a JSON object."));
    }
    ObjectNode merged = json.valueToTree(ProgrammeBody.of(present));
    patch
        .properties()
        .forEach(
            change -> {
              if (change.getValue().isNull()) {
                merged.remove(change.getKey());
              } else {
                merged.set(change.getKey(), change.getValue());
              }
            });
    ProgrammeBody body = read(merged);
    Set<ConstraintViolation<ProgrammeBody>> wrong = validator.validate(body);
    if (!wrong.isEmpty()) {
      throw new ConstraintViolationException(wrong);
    }
    return body.onto(present);
  }

  private ProgrammeBody read(JsonNode merged) {
    try {
      return json.treeToValue(merged, ProgrammeBody.class);
    } catch (JsonProcessingException e) {
      throw new BadRequestException(e);
    }
  }
}
