package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Set;
import org.fairway.pathway.opportunity.OpportunityFacts;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Applies merge patches (RFC 7396) to opportunities. What results is as valid as a new one. */
@ApplicationScoped
class OpportunityPatches {
  private static final List<String> COORDINATES = List.of("latitude", "longitude");

  private final ObjectMapper json;
  private final Validator validator;

  OpportunityPatches(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  OpportunityFacts apply(OpportunityFacts present, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw Problems.invalid(
          new Violation("", "object-expected", "A merge patch is a JSON object."));
    }
    refuseOwner(patch);
    ObjectNode merged = json.valueToTree(DraftOpportunityRequest.of(present));
    makeRoom((ObjectNode) merged.get("site"), patch.path("site"));
    merge(merged, patch);
    DraftOpportunityRequest body = read(merged);
    Set<ConstraintViolation<DraftOpportunityRequest>> wrong = validator.validate(body);
    if (!wrong.isEmpty()) {
      throw new ConstraintViolationException(wrong);
    }
    return body.toFacts();
  }

  /** Whose it is was said when it was drafted. */
  private static void refuseOwner(JsonNode patch) {
    if (patch.has("employer")) {
      String detail = "Whose an opportunity is does not change.";
      throw new ProblemException(
          ProblemType.UNKNOWN_PROPERTY,
          detail,
          List.of(new Violation("/employer", "unknown-property", detail)));
    }
  }

  /** An area alone would else keep the coordinates of the one before, and one of these its name. */
  private static void makeRoom(ObjectNode site, JsonNode given) {
    if (given.hasNonNull("lsoa21") && COORDINATES.stream().noneMatch(given::has)) {
      site.remove(COORDINATES);
    } else if (!given.has("lsoa21") && COORDINATES.stream().anyMatch(given::hasNonNull)) {
      site.remove("lsoa21");
    }
  }

  private static void merge(ObjectNode present, JsonNode patch) {
    patch
        .properties()
        .forEach(
            change -> {
              JsonNode before = present.get(change.getKey());
              if (change.getValue().isNull()) {
                present.remove(change.getKey());
              } else if (change.getValue().isObject() && before instanceof ObjectNode object) {
                merge(object, change.getValue());
              } else {
                present.set(change.getKey(), change.getValue());
              }
            });
  }

  private DraftOpportunityRequest read(JsonNode merged) {
    try {
      return json.treeToValue(merged, DraftOpportunityRequest.class);
    } catch (JsonProcessingException e) {
      throw new BadRequestException(e);
    }
  }
}
