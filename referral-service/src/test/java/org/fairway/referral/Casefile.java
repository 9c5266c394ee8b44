package org.fairway.referral;

import static org.fairway.platform.testing.Calls.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;

/** What tests say and look up when they carry a case. */
public final class Casefile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Casefile() {}

  /** The account of somebody. */
  public static String subject(Persona persona) {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(Tokens.of(persona).split("\\.")[1]);
      return JSON.readTree(claims).path("sub").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes somebody a caseworker who may carry so many cases. */
  public static void caseworker(Persona coordinator, int most) {
    caseworker(coordinator, subject(coordinator), most);
  }

  /** Makes an account of that name a caseworker. */
  public static void caseworker(Persona coordinator, String subject, int most) {
    as(coordinator)
        .body(caseworkerJson(most))
        .put("/v1/caseworkers/" + subject)
        .then()
        .statusCode(200);
  }

  public static String caseworkerJson(int most) {
    return """
        {"name": "Given Name 18 Family Name 18", "fullTimeEquivalent": 1.00, "mostCases": %d, "active": true}"""
        .formatted(most);
  }

  /** A body with all that the move needs. */
  public static String bodyOf(String verb) {
    return switch (verb) {
      case "decline", "cancel", "withdraw" -> "{\"reason\": \"OTHER\"}";
      case "request-info" -> "{\"note\": \"Which mornings are free?\"}";
      case "reopen" -> "{\"note\": \"Came back after all\"}";
      case "enter-in-error" -> "{\"reason\": \"MISTAKEN\", \"note\": \"Another was meant\"}";
      case "waitlist" -> "{\"reviewOn\": \"" + today().plusDays(20) + "\"}";
      case "redirect" ->
          "{\"reason\": \"NOTHING_SUITABLE\", \"pathwayType\": \"STEP_INTO_HEALTH\"}";
      case "complete" -> completion(today().minusDays(1));
      default -> "{}";
    };
  }

  /** Work from that day on. */
  public static String completion(LocalDate from) {
    return """
        {"outcome": {"kind": "STARTED_WORK", "happenedOn": "%s", "employer": "RNA", "band": "2", "weeklyHours": 30}}"""
        .formatted(from);
  }

  /** The day it is in England. */
  public static LocalDate today() {
    return LocalDate.now(ENGLAND);
  }

  public static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Lets a clock of a referral have run out, or come near it, a minute ago. */
  public static void hurry(String referral, String kind, String column) {
    TestDatabase.execute(
        "update sla_clock set "
            + column
            + " = now() - interval '1 minute',"
            + " next_at = now() - interval '1 minute' where referral_id = '"
            + idOf(referral)
            + "' and kind = '"
            + kind
            + "' and state = 'RUNNING'");
  }
}
