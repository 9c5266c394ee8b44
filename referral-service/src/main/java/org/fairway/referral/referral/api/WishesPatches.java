package org.fairway.referral.referral.api;

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
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.referral.Wishes;

/** Applies merge patches to what is wished for with a referral. */
@ApplicationScoped
class WishesPatches {

  private final ObjectMapper json;
  private final Validator validator;

  WishesPatches(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  Wishes apply(Wishes present, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw Problems.invalid(
          new Violation("", "object-expected", "A merge patch is a JSON object."));
    }
    ObjectNode merged = json.valueToTree(present);
    merged.setAll((ObjectNode) patch);
    HandlingBodies.Patch read = read(merged);
    Set<ConstraintViolation<HandlingBodies.Patch>> wrong = validator.validate(read);
    if (!wrong.isEmpty()) {
      throw new ConstraintViolationException(wrong);
    }
    if (read.pathwayType() == null) {
      throw Problems.invalid(
          new Violation("/pathwayType", "pathway-missing", "A referral is to some pathway."));
    }
    return new Wishes(read.pathwayType(), read.programmeId(), read.note(), read.why());
  }

  private HandlingBodies.Patch read(JsonNode merged) {
    try {
      return json.treeToValue(merged, HandlingBodies.Patch.class);
    } catch (JsonProcessingException e) {
      throw new BadRequestException(e);
    }
  }
}
