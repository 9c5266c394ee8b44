package org.fairway.pathway.levy;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.platform.testing.Persona;

/** What tests of the levy ask of the API. */
public record Levy(Persona employer, String path) {
  private static final List<String> FIGURES =
      List.of(
          "opening",
          "levy",
          "topUp",
          "training",
          "completion",
          "refunded",
          "expired",
          "employerShare",
          "governmentShare",
          "closing");

  /** The account of an employer, just opened. */
  public static Levy open(Persona employer, String firstMonth, boolean levyPayer) {
    String body = "{\"firstMonth\": \"%s\", \"levyPayer\": %s}".formatted(firstMonth, levyPayer);
    return new Levy(
        employer,
        creating(employer)
            .body(body)
            .post("/v1/levy-accounts")
            .then()
            .statusCode(201)
            .extract()
            .header("Location"));
  }

  /** The account of an employer, opened by the care system and kept by it. */
  public static Levy openFor(Persona coordinator, String ods, String firstMonth) {
    String body =
        "{\"organisation\": \"%s\", \"firstMonth\": \"%s\", \"levyPayer\": false}"
            .formatted(ods, firstMonth);
    return new Levy(
        coordinator,
        creating(coordinator)
            .body(body)
            .post("/v1/levy-accounts")
            .then()
            .statusCode(201)
            .extract()
            .header("Location"));
  }

  /** Its id, as JSON. */
  public String accountId() {
    return "\"accountId\": \"" + path.substring(path.lastIndexOf('/') + 1) + "\"";
  }

  /** Offers an amount of it, and answers the path of the pledge. */
  public String pledge(String amount, String more) {
    return creating(employer)
        .body("{%s, \"amount\": \"%s\"%s}".formatted(accountId(), amount, more))
        .post("/v1/levy-pledges")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  /** Applies for a part of a pledge. */
  public ValidatableResponse apply(String pledge, String commitment) {
    return creating(employer)
        .body(commitment.replaceFirst("\\{", "{" + accountId() + ", "))
        .post(pledge + "/applications")
        .then();
  }

  /** What another applies for and this one approves. */
  public String approved(Levy other, String pledge, String commitment) {
    String path = other.apply(pledge, commitment).statusCode(201).extract().header("Location");
    change(employer, path, "approve", null).statusCode(200);
    return path;
  }

  /** Levy of {@code amount} that enters on the 22nd of each month, both included. */
  public void monthly(String from, String to, String amount) {
    List<String> credits = new ArrayList<>();
    YearMonth last = YearMonth.parse(to);
    for (YearMonth m = YearMonth.parse(from); !m.isAfter(last); m = m.plusMonths(1)) {
      credits.add(credit(m.toString(), m.atDay(22).toString(), amount));
    }
    tell(String.join(",", credits)).statusCode(201);
  }

  public static String credit(String month, String enteredOn, String amount) {
    return """
        {"month": "%s", "source": "paye-1", "enteredOn": "%s", "amount": "%s"}"""
        .formatted(month, enteredOn, amount);
  }

  public ValidatableResponse tell(String credits) {
    return creating(employer)
        .body("{\"credits\": [" + credits + "]}")
        .post(path + "/credits")
        .then();
  }

  public static String commitment(String price, String startsOn, int months, String more) {
    return """
        {"standard": "ST0216", "price": "%s", "startsOn": "%s", "months": %d, "age": "FROM_25"%s}"""
        .formatted(price, startsOn, months, more);
  }

  /** Makes a commitment and answers its path. */
  public String commit(String price, String startsOn, int months) {
    return commit(commitment(price, startsOn, months, ""))
        .statusCode(201)
        .extract()
        .header("Location");
  }

  public ValidatableResponse commit(String body) {
    return creating(employer).body(body).post(path + "/commitments").then();
  }

  public ValidatableResponse move(String commitment, String verb, String on) {
    return change(employer, commitment, verb, "{\"effectiveOn\": \"" + on + "\"}");
  }

  public ValidatableResponse settle() {
    return change(employer, path, "settle", null).statusCode(200);
  }

  public JsonPath get(String below) {
    return as(employer).get(path + below).then().statusCode(200).extract().jsonPath();
  }

  /** The settled months, each as its figures. */
  public List<List<String>> months() {
    return figures(get("/months?to=2029-12"));
  }

  /** The months ahead. */
  public List<List<String>> forecast(int months) {
    return figures(get("/forecast?months=" + months));
  }

  private static List<List<String>> figures(JsonPath answer) {
    List<Map<String, String>> months = answer.getList("months");
    return months.stream().map(month -> FIGURES.stream().map(month::get).toList()).toList();
  }

  /** Months as a hand reckoned them, in the form in which they are shown. */
  static List<List<String>> shown(List<ForecastMonth> months) {
    return months.stream()
        .map(
            m ->
                List.of(
                        m.opening(),
                        m.levy(),
                        m.topUp(),
                        m.training(),
                        m.completion(),
                        m.refunded(),
                        m.expired(),
                        m.employerShare(),
                        m.governmentShare(),
                        m.closing())
                    .stream()
                    .map(Object::toString)
                    .toList())
        .toList();
  }
}
