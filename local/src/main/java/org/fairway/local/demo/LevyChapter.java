package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/** What a trust has to spend on apprenticeships, and what becomes of it if nothing changes. */
final class LevyChapter {
  private static final String ACCOUNTS = "/v1/levy-accounts";
  private static final int MONTHS_TOLD = 26;
  private static final int MONTHS_AHEAD = 36;
  private static final String MONTHLY = "21500.00";

  private final Narrator narrator;
  private final Api trust;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  LevyChapter(Cast cast, Narrator narrator) {
    this.narrator = narrator;
    this.trust = cast.as(Cast.HERE, "employer", Service.PATHWAY);
  }

  void forecast() {
    narrator.chapter("4. The trust looks ahead at its apprenticeship levy");
    JsonNode known = trust.get(ACCOUNTS).expect(200).json().path("items");
    String path = known.isEmpty() ? told() : ACCOUNTS + "/" + Check.text(known.get(0), "id");
    JsonNode account = trust.get(path).expect(200).json();
    narrator.did(
        "settled until "
            + Check.text(account, "settledUntil")
            + ": "
            + pounds(Check.text(account, "balance"))
            + " to spend");
    JsonNode forecast = trust.get(path + "/forecast?months=" + MONTHS_AHEAD).expect(200).json();
    Check.equal(MONTHS_AHEAD, forecast.path("months").size(), "the months of the forecast");
    tell(forecast);
  }

  /** Two years of levy and an apprentice, in a new account that is settled to last month. */
  private String told() {
    YearMonth first = YearMonth.from(today).minusMonths(MONTHS_TOLD);
    Answer opened =
        trust.post(ACCOUNTS, Map.of("firstMonth", first.toString(), "levyPayer", true)).expect(201);
    String path = ACCOUNTS + "/" + Check.text(opened.json(), "id");
    List<Map<String, String>> credits =
        IntStream.range(0, MONTHS_TOLD).mapToObj(first::plusMonths).map(this::credit).toList();
    trust.post(path + "/credits", Map.of("credits", credits)).expect(201);
    trust
        .post(
            path + "/commitments",
            Map.of(
                "standard", "ST0216",
                "price", "5000.00",
                "startsOn", today.minusMonths(3).withDayOfMonth(1).toString(),
                "months", 12,
                "age", "UP_TO_21"))
        .expect(201);
    trust.move(path + "/settle", Map.of(), trust.get(path).expect(200).etag()).expect(200);
    narrator.did(
        "the trust told "
            + MONTHS_TOLD
            + " months of levy, "
            + pounds(MONTHLY)
            + " each, and an apprentice at "
            + pounds("5000.00"));
    return path;
  }

  private Map<String, String> credit(YearMonth month) {
    return Map.of(
        "month",
        month.toString(),
        "source",
        "paye-1",
        "enteredOn",
        month.atDay(22).toString(),
        "amount",
        MONTHLY);
  }

  private void tell(JsonNode forecast) {
    JsonNode months = forecast.path("months");
    narrator.line("      month       levy in   training   too old   left at its end");
    for (int ahead : new int[] {0, 1, 11, 23, MONTHS_AHEAD - 1}) {
      JsonNode month = months.get(ahead);
      narrator.line(
          "      %s %12s %10s %9s %17s"
              .formatted(
                  Check.text(month, "month"),
                  amount(month, "levy"),
                  amount(month, "training"),
                  amount(month, "expired"),
                  amount(month, "closing")));
    }
    BigDecimal lost = BigDecimal.ZERO;
    for (int ahead = 0; ahead < 12; ahead++) {
      lost = lost.add(new BigDecimal(Check.text(months.get(ahead), "expired")));
    }
    narrator.found(
        "Levy: if nothing changes, "
            + pounds(lost.toPlainString())
            + " expire unspent within a year");
  }

  private static String amount(JsonNode month, String field) {
    return "%,.2f".formatted(new BigDecimal(Check.text(month, field)));
  }

  private static String pounds(String amount) {
    return "GBP %,.2f".formatted(new BigDecimal(amount));
  }
}
