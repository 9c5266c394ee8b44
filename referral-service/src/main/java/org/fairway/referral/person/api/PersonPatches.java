package org.fairway.referral.person.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.person.PersonalData;

/** Applies merge patches to people; the result must be as valid as a new person. */
@ApplicationScoped
class PersonPatches {

  private final ObjectMapper json;
  private final Validator validator;

  PersonPatches(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  PersonalData apply(PersonalData present, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw Problems.invalid(
          new Violation("", "object-expected", "A merge patch is a JSON object."));
    }
    PersonBody merged = read(MergePatch.apply(json.valueToTree(PersonBody.of(present)), patch));
    Set<ConstraintViolation<PersonBody>> wrong = validator.validate(merged);
    if (!wrong.isEmpty()) {
      throw new ConstraintViolationException(wrong);
    }
    return merged.toData();
  }

  private PersonBody read(JsonNode merged) {
    try {
      return json.treeToValue(merged, PersonBody.class);
    } catch (JsonProcessingException e) {
      throw new BadRequestException(e);
    }
  }
}
