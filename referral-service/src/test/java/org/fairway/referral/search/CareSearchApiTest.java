package org.fairway.referral.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.fairway.referral.Casefile.hurry;
import static org.fairway.referral.Casefile.idOf;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding referrals by who carries them and by what is late. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CareSearchApiTest {
  private static final String PATH = "/v1/referrals/search";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;
  private String mine;
  private String others;
  private String nobodys;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    Casefile.caseworker(coordinator, 20);
    Casefile.caseworker(coordinator, "somebody-else", 20);
    mine = sentTo(Casefile.subject(coordinator));
    others = sentTo("somebody-else");
    nobodys = idOf(submitted(partner));
  }

  private String sentTo(String caseworker) {
    String referral = submitted(partner);
    change(coordinator, referral, "assign", "{\"caseworker\": \"" + caseworker + "\"}")
        .statusCode(200);
    return idOf(referral);
  }

  private List<String> found(String json) {
    List<String> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page =
          as(coordinator)
              .body(json)
              .post(PATH + "?limit=1" + next)
              .then()
              .statusCode(200)
              .extract();
      ids.addAll(page.path("items.id"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }
    return ids;
  }

  /** Lets a clock have run out so many hours ago. */
  private static void late(String referral, String kind, int hours) {
    hurry(referral, kind, "due_at");
    TestDatabase.execute(
        "update sla_clock set due_at = now() - interval '"
            + hours
            + " hours' where referral_id = '"
            + referral
            + "' and kind = '"
            + kind
            + "' and state = 'RUNNING'");
  }

  @Test
  void byWhoCarriesThem() {
    assertThat(found("{\"assigned\": \"ME\"}")).containsExactly(mine);
    assertThat(found("{\"assigned\": \"SOMEONE\"}")).containsExactly(others, mine);
    assertThat(found("{\"assigned\": \"NOBODY\"}")).containsExactly(nobodys);
    assertThat(found("{\"assignedTo\": \"somebody-else\"}")).containsExactly(others);
    assertThat(found("{\"assignedTo\": \"somebody-else\", \"assigned\": \"ME\"}")).isEmpty();
    String done = idOf(submitted(partner));
    change(coordinator, "/v1/referrals/" + done, "decline", "{\"reason\": \"OTHER\"}")
        .statusCode(200);
    assertThat(found("{\"assigned\": \"NOBODY\"}"))
        .as("nobody need carry what has ended")
        .containsExactly(nobodys);
  }

  @Test
  void byWhatIsLateTheLongestLateFirst() {
    // Given
    change(coordinator, "/v1/referrals/" + others, "acknowledge", null).statusCode(200);
    late(mine, "ACKNOWLEDGE", 2);
    late(nobodys, "ACKNOWLEDGE", 9);
    late(others, "TRIAGE", 5);

    // Then
    assertThat(found("{\"overdue\": true}")).containsExactly(nobodys, others, mine);
    assertThat(found("{\"overdueClock\": \"ACKNOWLEDGE\"}")).containsExactly(nobodys, mine);
    assertThat(found("{\"overdueClock\": \"TRIAGE\"}")).containsExactly(others);
    assertThat(found("{\"overdueClock\": \"UPDATE\"}")).isEmpty();
    assertThat(found("{\"overdue\": false}")).containsExactly(nobodys, others, mine);
    // and a clock that is stopped is late no more
    change(coordinator, "/v1/referrals/" + nobodys, "acknowledge", null).statusCode(200);
    assertThat(found("{\"overdue\": true}")).containsExactly(others, mine);
  }

  @Test
  void byNameAndWhatIsLateBothHold() {
    // Given
    late(others, "ACKNOWLEDGE", 3);

    // Then
    assertThat(found("{\"name\": \"family\", \"overdue\": true}")).containsExactly(others);
    assertThat(found("{\"name\": \"family\", \"overdueClock\": \"ACKNOWLEDGE\"}"))
        .containsExactly(others);
    assertThat(found("{\"name\": \"family\", \"overdueClock\": \"TRIAGE\"}")).isEmpty();
    assertThat(found("{\"name\": \"family\"}")).hasSize(3);
  }

  @Test
  void togetherWithStatusPartnerGroupNameAndDay() {
    // Given
    Persona second = registered(tenant);
    String elsewhere = idOf(submitted(second));
    for (String each : List.of(mine, others, nobodys, elsewhere)) {
      late(each, "ACKNOWLEDGE", 1);
    }
    String today = LocalDate.now(ZoneId.of("Europe/London")).toString();

    // Then
    String own = "\"partner\": \"" + second.organisation() + "\"";
    assertThat(found("{\"overdue\": true, " + own + "}")).containsExactly(elsewhere);
    assertThat(found("{\"assigned\": \"NOBODY\", \"overdue\": true}"))
        .containsExactlyInAnyOrder(nobodys, elsewhere);
    assertThat(found("{\"assigned\": \"ME\", \"statuses\": [\"SUBMITTED\", \"ACKNOWLEDGED\"]}"))
        .containsExactly(mine);
    assertThat(found("{\"assigned\": \"ME\", \"statuses\": [\"ACCEPTED\"]}")).isEmpty();
    assertThat(found("{\"overdue\": true, \"statuses\": [\"ACCEPTED\"]}")).isEmpty();
    assertThat(found("{\"assigned\": \"ME\", \"submittedFrom\": \"" + today + "\"}"))
        .containsExactly(mine);
    assertThat(found("{\"overdue\": true, \"submittedTo\": \"2020-01-01\"}")).isEmpty();
    assertThat(found("{\"assigned\": \"NOBODY\", \"priorityGroups\": [\"NEET\"], " + own + "}"))
        .containsExactly(elsewhere);
    assertThat(found("{\"name\": \"family\", \"assigned\": \"SOMEONE\", \"overdue\": true}"))
        .containsExactly(others, mine);
    assertThat(found("{\"assigned\": \"NOBODY\", \"pathwayType\": \"T_LEVEL_PLACEMENT\"}"))
        .isEmpty();
  }

  @Test
  void onlyTheWorkforceTeamAsksAndNonsenseIsRefused() {
    String[][] cases = {
      {"{\"assigned\": \"NOBODY\"}", "/assigned"},
      {"{\"assignedTo\": \"x\"}", "/assignedTo"},
      {"{\"overdue\": true}", "/overdue"},
      {"{\"overdueClock\": \"TRIAGE\"}", "/overdueClock"}
    };
    for (String[] each : cases) {
      as(partner)
          .body(each[0])
          .post(PATH)
          .then()
          .statusCode(400)
          .body("errors.code", hasItem("filter-not-open"))
          .body("errors.pointer", hasItem(each[1]));
    }
    for (String bad :
        List.of(
            "{\"assigned\": \"you\"}",
            "{\"assignedTo\": \"\"}",
            "{\"overdue\": \"perhaps\"}",
            "{\"overdueClock\": \"ALARM\"}")) {
      as(coordinator).body(bad).post(PATH).then().statusCode(400);
    }
    assertThat(
            as(coordinator(Tokens.newTenant()))
                .body("{\"assigned\": \"NOBODY\"}")
                .post(PATH)
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }
}
