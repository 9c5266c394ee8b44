package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.levy.Levy.credit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An employer with several PAYE schemes, which are not told all at once. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevySourcesTest {
  private final Persona employer = employer(Tokens.newTenant(), "RNA");

  @Test
  void theForecastIsTheSameBeforeAndAfterTheOtherSourcesOfTheMonthAreTold() {
    // Given: two schemes, each of which enters as a lot of its own: 3.335 on top are 3.34, twice
    Months.todayIs("2026-05-25");
    Levy account = Levy.open(employer, "2026-03", true);
    account
        .tell(first("2026-02", "2026-03-19") + "," + second("2026-02", "2026-03-22"))
        .statusCode(201);
    account
        .tell(first("2026-03", "2026-04-19") + "," + second("2026-03", "2026-04-22"))
        .statusCode(201);
    account.settle();
    account.tell(second("2026-04", "2026-05-22")).statusCode(201);

    // When
    JsonPath told = account.get("/forecast?months=12");
    final List<List<String>> before = account.forecast(12);
    account.tell(first("2026-04", "2026-05-19")).statusCode(201);

    // Then
    assertThat(account.forecast(12)).isEqualTo(before);
    assertThat(before.get(0).subList(1, 3)).containsExactly("66.70", "6.68");
    assertThat(told.getString("monthlyLevy")).isEqualTo("66.70");
    assertThat(told.getInt("levyEntersOn")).isEqualTo(22);
  }

  private static String first(String month, String on) {
    return credit(month, on, "33.35");
  }

  private static String second(String month, String on) {
    return credit(month, on, "33.35").replace("paye-1", "paye-2");
  }
}
