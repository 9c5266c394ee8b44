package org.fairway.bench.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fairway.bench.server.InventedPerson;

/** A table of people who do not exist, as a partner keeps it; all rows are good. */
enum ReferralFile {
  CSV("text/csv") {
    @Override
    byte[] of(int from, int rows) {
      return lines(from, rows)
          .map(cells -> String.join(",", cells))
          .collect(Collectors.joining("\n", "", "\n"))
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    byte[] of(int from, int rows) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Workbook book = new Workbook(out, "Fairway", "1.0")) {
        Worksheet sheet = book.newWorksheet("Referrals");
        int at = 0;
        for (List<String> cells : lines(from, rows).toList()) {
          for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column, cells.get(column));
          }
          at++;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  };

  private static final List<String> HEADER =
      List.of(
          "given_name",
          "family_name",
          "date_of_birth",
          "email",
          "preferred_contact",
          "lsoa21",
          "priority_groups",
          "languages",
          "consent_given_on",
          "consent_given_by",
          "consent_wording",
          "share_outcome",
          "pathway_type",
          "note");

  private final String type;

  ReferralFile(String type) {
    this.type = type;
  }

  /** Media type. */
  String type() {
    return type;
  }

  /** Header and rows, of the people from that number on. */
  abstract byte[] of(int from, int rows);

  static Stream<List<String>> lines(int from, int rows) {
    return Stream.concat(
        Stream.of(HEADER), IntStream.range(from, from + rows).mapToObj(ReferralFile::line));
  }

  private static List<String> line(int number) {
    InventedPerson person = InventedPerson.of(number);
    return List.of(
        person.given(),
        person.family(),
        person.born().toString(),
        person.email(),
        "VIA_PARTNER",
        "E01009719",
        "NEET",
        "en",
        "2026-01-15",
        "PERSON_IN_WRITING",
        "2026-04",
        "yes",
        "SUPPORTED_INTERNSHIP",
        "Wishes to work on a ward; a job coach is known to the college");
  }
}
