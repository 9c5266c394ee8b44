package org.fairway.pathway.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.sidebyside.Plans.FIGURES;
import static org.fairway.pathway.sidebyside.Plans.PUBLICATIONS;
import static org.fairway.pathway.sidebyside.Plans.RECEIVED;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Api;
import org.fairway.pathway.plan.FunnelStandIn;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One care system shows, another reads, a third must not learn that there is anything. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlansSideBySideTest {
  private static final List<String> SHOWN = List.of("plan_publication", "plan_shown");
  private static final String LONG_OVER =
      """
      insert into programme (id, tenant_id, owner, name, stream, pathway_type, starts_on, ends_on, target_groups, places, version, created_at)
      select gen_random_uuid(), t, t, 'Long over', 'EMPLOYABILITY', 'SWAP', '2019-04-01', '2020-03-31', '{}', 5, 0, now()
      from generate_series(1, 501), (values ('%s')) as of (t)\
      """;

  private static final String OF_A_STANDARD =
      """
      insert into plan_commitment (id, tenant_id, wording, stream, standard, indicator_id, organisation, baseline, target, due_on, owner, programmes, version, created_at)
      values (gen_random_uuid(), '%s', 'Less unequal', 'EMPLOYABILITY', 'WRES', '2', 'RNA', 1.9, 1.2, '2027-03-31', 'Board', '{}', 0, now())\
      """;

  private final String home = Tokens.newTenant();
  private String neighbour;
  private final Persona publisher = Api.coordinator(home);
  private Persona reader;
  private Persona third;
  private FunnelStandIn metrics;
  private UUID programme;

  @BeforeEach
  void aYearIsFixed() {
    neighbour = Plans.careSystem();
    reader = Api.coordinator(neighbour);
    third = Api.coordinator(Plans.careSystem());
    metrics = new FunnelStandIn();
    programme = Plans.programme(publisher, 20);
    metrics.answer(200, Plans.funnel(40, programme, 9));
    Plans.fix(publisher, "2023-24").statusCode(200);
    metrics.answer(200, Plans.funnel(57, programme, 12));
    Plans.fix(publisher, "2024-25").statusCode(200);
  }

  @AfterEach
  void metricsEnd() {
    metrics.close();
  }

  @Test
  void everyFigureIsAskedForOnceAsAnybodyMaySeeIt() {
    // Given
    int asked = metrics.asked().size();

    // When
    Plans.fix(publisher, "2024-25")
        .statusCode(200)
        .body("figures.definitionVersion", equalTo("FUNNEL-1"))
        .body("figures.policy", equalTo("SUPPRESS_5"))
        .body("shownAt", nullValue())
        .header("ETag", notNullValue());

    // Then
    assertThat(metrics.asked()).hasSize(asked).hasSize(18);
    assertThat(metrics.asked())
        .allSatisfy(request -> assertThat(request).contains("audience=PUBLIC Bearer "))
        .filteredOn(request -> request.contains("from=2024-04-01&to=2025-03-31"))
        .hasSize(9)
        .anyMatch(request -> request.contains("groupBy=programme&"));
    Plans.fix(publisher, "2098-99").statusCode(422).body("errors.code", hasItem("year-not-over"));
    Plans.fix(publisher, "2024-26").statusCode(400).body("errors.pointer", hasItem("path.period"));
    metrics.answer(403, "{}");
    Plans.fix(publisher, "2022-23").statusCode(403);
    metrics.answer(500, "{}");
    Plans.fix(publisher, "2022-23").statusCode(502);
    as(publisher).get(FIGURES + "2022-23").then().statusCode(404);
  }

  @Test
  void whatIsNamedIsShownToWhoIsNamedUntilItIsWithdrawn() {
    // Given
    String draft = Plans.drafted(publisher, mine());
    as(reader).get(RECEIVED).then().body("items", hasSize(0));

    // When
    Plans.publish(publisher, draft, neighbour)
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("readers", equalTo(List.of(neighbour)));

    // Then: the reader sees the same document, and nothing that was not to leave
    String received = Plans.newest(reader);
    ValidatableResponse shown = as(reader).get(received).then().statusCode(200);
    shown
        .body("careSystem", equalTo(home))
        .body("edition", equalTo(1))
        .body("document.commitments[0].result.value", equalTo("57"))
        .body("document.commitments[0].baseline.value", equalTo("40"))
        .body("document.commitments[0].percentOfWay", equalTo("42.5"))
        .body("document.commitments[1].result.status", equalTo("HIDDEN"))
        .body("document.commitments[1].status", equalTo("UNKNOWN"))
        .body("document.programmes[0].places", equalTo(20))
        .body("document.programmes[0].stages[0].figure.value", equalTo("12"));
    assertThat(shown.extract().jsonPath().getMap("document"))
        .isEqualTo(as(publisher).get(draft).jsonPath().getMap("document"));
    assertThat(shown.extract().asString())
        .doesNotContain("Words of our own")
        .doesNotContain("Our own board")
        .doesNotContain("Aims of our own")
        .doesNotContain("Our own funder")
        .doesNotContain("\"3\"")
        .doesNotContain(programme.toString())
        .doesNotContain("readers");
    // Then: nobody else, neither there nor in the reader's own organisations
    for (Persona other : List.of(third, Api.employer(neighbour, "RNA").withRole("coordinator"))) {
      as(other).get(RECEIVED).then().statusCode(200).body("items", hasSize(0));
      as(other).get(received).then().statusCode(404);
      as(other).get(received + "/comparison").then().statusCode(404);
    }
    as(publisher).get(received).then().statusCode(404);
    as(reader).get(draft).then().statusCode(404);
    // Then: gone at once
    Plans.withdraw(publisher, draft).statusCode(200).body("state", equalTo("WITHDRAWN"));
    as(reader).get(RECEIVED).then().body("items", hasSize(0));
    as(reader).get(received).then().statusCode(404);
    as(reader).get(received + "/comparison").then().statusCode(404);
    Plans.publish(publisher, draft, neighbour).statusCode(409);
    Plans.withdraw(publisher, draft).statusCode(409);
    as(publisher).get(PUBLICATIONS).then().body("items.state", equalTo(List.of("WITHDRAWN")));
  }

  @Test
  void twoPlansLieSideBySide() {
    // Given
    Plans.publish(publisher, Plans.drafted(publisher, mine()), neighbour).statusCode(200);
    String received = Plans.newest(reader);
    Plans.commitment(reader, "STARTED");
    Plans.commitment(reader, "APPLIED", "NEET");
    UUID own = Plans.programme(reader, 8);
    Api.programme(reader, 5); // begins after the year
    TestDatabase.execute(LONG_OVER.formatted(neighbour), OF_A_STANDARD.formatted(neighbour));
    metrics.answer(200, Plans.funnel(30, own, 15));
    int asked = metrics.asked().size();

    // When
    ValidatableResponse both = as(reader).get(received + "/comparison").then().statusCode(200);

    // Then
    both.body("own.careSystem", equalTo(neighbour))
        .body("other.careSystem", equalTo(home))
        .body("own.period", equalTo("2024-25"))
        .body("indicators.stage", equalTo(List.of("APPLIED", "OFFERED", "STARTED")))
        .body("indicators[0].result.notCompared", equalTo("NOT_TOLD_HERE"))
        .body("indicators[0].result.other.status", equalTo("ABSENT"))
        .body("indicators[0].result.other.value", nullValue())
        .body("indicators[0].other", hasSize(0))
        .body("indicators[1].result.own.status", equalTo("ABSENT"))
        .body("indicators[1].result.other.status", equalTo("HIDDEN"))
        .body("indicators[1].result.other.reason", notNullValue())
        .body("indicators[1].result.difference", nullValue())
        .body("indicators[2].result.difference", equalTo("-27"))
        .body("indicators[2].baseline.difference", equalTo("-10"))
        .body("indicators[2].own[0].text", equalTo("Words of our own"))
        .body("indicators[2].other[0].text", nullValue())
        .body("streams", hasSize(1))
        .body("streams[0].own.places", equalTo(8))
        .body("streams[0].other.places", equalTo(20))
        .body("streams[0].targets[0].other[0].people", equalTo(8))
        .body("streams[0].groups.group", equalTo(List.of("CARE_LEAVER", "NEET")))
        .body("streams[0].stages[0].result.difference", equalTo("3"))
        .body("streams[0].stages[7].result.notCompared", equalTo("NOT_TOLD_HERE"));
    assertThat(metrics.asked().subList(asked, metrics.asked().size()))
        .hasSize(3)
        .allMatch(request -> request.endsWith("Bearer " + Tokens.of(reader)))
        .allMatch(request -> request.contains("audience=ICS"));
    // Then: one stream, another definition, and no answer
    as(reader)
        .get(received + "/comparison?stream=PROGRESSION")
        .then()
        .body("indicators", hasSize(0))
        .body("streams", hasSize(0));
    metrics.answer(200, Plans.funnel(30, own, 15).replace("FUNNEL-1", "FUNNEL-2"));
    as(reader)
        .get(received + "/comparison?audience=PUBLIC")
        .then()
        .body("indicators[2].result.own.value", equalTo("30"))
        .body("indicators[2].result.difference", nullValue())
        .body("indicators[2].result.notCompared", equalTo("DEFINITIONS_DIFFER"));
    metrics.answer(500, "{}");
    as(reader).get(received + "/comparison").then().statusCode(502);
  }

  /** What moved since must not be told by subtracting one publication from the next. */
  @Test
  void everyPublicationOfAYearHasTheSameFiguresOnceOneWasShown() {
    // Given
    String first = Plans.drafted(publisher, mine());
    metrics.answer(200, Plans.funnel(59, programme, 12));

    // When: nobody else has seen the figures yet (control arm: then they may be taken anew)
    discard("2024-25").statusCode(409).body("code", equalTo("figures-in-use"));
    Plans.withdraw(publisher, first).statusCode(200);
    discard("2024-25").statusCode(204);
    creating(publisher)
        .body(mine())
        .post(PUBLICATIONS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("figures-not-fixed"));
    Plans.fix(publisher, "2024-25").statusCode(200);
    String second = Plans.drafted(publisher, mine());
    as(publisher).get(second).then().body("document.commitments[0].result.value", equalTo("59"));
    Plans.publish(publisher, second, neighbour).statusCode(200);
    Plans.withdraw(publisher, second).statusCode(200);

    // Then: seen is seen, also for what is published to others, or for the first time, later
    discard("2024-25").statusCode(409).body("code", equalTo("figures-in-use"));
    discard("2023-24").statusCode(409);
    metrics.answer(200, Plans.funnel(61, programme, 13));
    Plans.fix(publisher, "2024-25").statusCode(200).body("shownAt", notNullValue());
    String later = Plans.drafted(publisher, mine());
    Plans.publish(publisher, later, neighbour, third.tenant()).statusCode(200);
    for (Persona one : List.of(reader, third)) {
      as(one)
          .get(Plans.newest(one))
          .then()
          .body("edition", equalTo(3))
          .body("document.commitments[0].result.value", equalTo("59"))
          .body("document.programmes[0].stages[0].figure.value", equalTo("12"));
    }
  }

  @Test
  void whatIsWrongIsNamed() {
    String draft = Plans.drafted(publisher, mine());
    String good = mine();
    String commitment = UUID.randomUUID().toString();
    String[][] bad = {
      {"2024-25\"", "2019-20\"", "/baselinePeriod"},
      {"2023-24\"", "2022-23\"", "/baselinePeriod"},
      {"\"commitments\": [\"", "\"commitments\": [\"" + commitment + "\", \"", "/commitments/0"},
      {"\"programmes\": [", "\"programmes\": [\"" + commitment + "\", ", "/programmes/0"},
    };
    for (String[] one : bad) {
      creating(publisher)
          .body(good.replace(one[0], one[1]))
          .post(PUBLICATIONS)
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem(one[2]));
    }
    creating(publisher)
        .body(Plans.request(List.of(), List.of()))
        .post(PUBLICATIONS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("nothing-chosen"));
    creating(reader).body(good).post(PUBLICATIONS).then().statusCode(422);
    Plans.publish(publisher, draft, home).statusCode(422).body("errors.code", hasItem("own-code"));
    as(publisher).body("{\"readers\": [\"QYG\"]}").post(draft + "/publish").then().statusCode(428);
    // Then: one of the publisher's organisations neither shows nor sees
    Persona within = Persona.of(home, "RNA", "coordinator", "pathways:read", "pathways:write");
    creating(within).body(good).post(PUBLICATIONS).then().statusCode(403);
    as(within).put(FIGURES + "2022-23").then().statusCode(403);
    as(within).get(FIGURES + "2024-25").then().statusCode(404);
    as(within).get(PUBLICATIONS).then().body("items", hasSize(0));
    as(within).get(draft).then().statusCode(404);
    // Then: a slip of the pen is no reader, nor are those beside it
    Plans.publish(publisher, draft, neighbour, "QYX")
        .statusCode(422)
        .body("errors.code", hasItem("unknown-care-system"))
        .body("errors.pointer", hasItem("/readers/1"));
    as(publisher).get(draft).then().body("state", equalTo("DRAFT")).body("readers", hasSize(0));
    // Then: readers are added, not replaced
    Plans.publish(publisher, draft, neighbour).statusCode(200);
    Plans.publish(publisher, draft, neighbour, third.tenant())
        .statusCode(200)
        .body("readers", containsInAnyOrder(neighbour, third.tenant()));
    as(third).get(RECEIVED).then().body("items", hasSize(1));
  }

  /** Others decide how many there are that are shown, and how large each is. */
  @Test
  void listsReadNoDocuments() {
    // Given
    String draft = Plans.drafted(publisher, mine());
    Plans.publish(publisher, draft, neighbour).statusCode(200);
    String received = Plans.newest(reader);

    // When
    for (String table : SHOWN) {
      TestDatabase.execute(
          "revoke select on %s from %s".formatted(table, app()),
          "grant select (%s) on %s to %s".formatted(allButDocument(table), table, app()));
    }

    // Then
    try {
      as(publisher)
          .get(PUBLICATIONS)
          .then()
          .statusCode(200)
          .body("items[0].readers", equalTo(List.of(neighbour)))
          .body("items[0].state", equalTo("PUBLISHED"))
          .body("items[0].document", nullValue());
      as(reader)
          .get(RECEIVED)
          .then()
          .statusCode(200)
          .body("items.careSystem", equalTo(List.of(home)))
          .body("items[0].edition", equalTo(1))
          .body("items[0].period", equalTo("2024-25"));
      // Then, control arm: one alone is read with its document
      as(publisher).get(draft).then().statusCode(500);
      as(reader).get(received).then().statusCode(500);
    } finally {
      for (String table : SHOWN) {
        TestDatabase.execute(
            "revoke select on %s from %s".formatted(table, app()),
            "grant select on %s to %s".formatted(table, app()));
      }
    }
    as(reader).get(received).then().statusCode(200);
  }

  @Test
  void ofAYearThereAreFiftyThatAreNotWithdrawn() {
    // Given
    String draft = Plans.drafted(publisher, mine());
    TestDatabase.execute(
        """
        insert into plan_publication
        select gen_random_uuid(), tenant_id, period, baseline_period, edition + n, document, state, readers, version, created_at
        from plan_publication, generate_series(1, 49) n where tenant_id = '%s'\
        """
            .formatted(home));

    // When, Then
    creating(publisher)
        .body(mine())
        .post(PUBLICATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-publications"))
        .body("detail", containsString("50 publications of 2024-25"));
    Plans.withdraw(publisher, draft).statusCode(200);
    Plans.drafted(publisher, mine());
  }

  private static String app() {
    return TestDatabase.value(
        "select distinct grantee from information_schema.role_table_grants"
            + " where table_name = 'plan_shown' and grantee like '%\\_app'");
  }

  private static String allButDocument(String table) {
    return TestDatabase.value(
        "select string_agg(column_name, ', ') from information_schema.columns"
            + " where table_name = '%s' and column_name <> 'document'".formatted(table));
  }

  /** Under the tag that fixing answers. */
  private ValidatableResponse discard(String period) {
    return as(publisher)
        .header("If-Match", Plans.fix(publisher, period).extract().header("ETag"))
        .delete(FIGURES + period)
        .then();
  }

  /** Two commitments, of which the second's figure is hidden, and the programme. */
  private String mine() {
    return Plans.request(
        List.of(Plans.commitment(publisher, "STARTED"), Plans.commitment(publisher, "OFFERED")),
        List.of(programme));
  }
}
