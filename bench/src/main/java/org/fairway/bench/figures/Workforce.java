package org.fairway.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Made-up staff of the trusts of England, the same in every run. */
final class Workforce {
  static final String HEADER =
      "assignment_id,organisation_ods,snapshot_date,band,clinical,medical_grade,employment_type,"
          + "ethnic_code,disability,sex,age_band,fte,board_role,board_voting\n";
  private static final String[] BANDS = {
    "2", "2", "3", "3", "4", "5", "5", "5", "6", "6", "6", "7", "7", "8a", "8b", "8c", "8d", "9",
    "VSM"
  };
  private static final String[] GRADES = {"CONSULTANT", "NON_CONSULTANT_CAREER_GRADE", "TRAINEE"};
  private static final String[] CODES = {
    "A", "A", "A", "A", "A", "B", "C", "D", "F", "H", "H", "J", "K", "L", "M", "N", "N", "P", "R",
    "S", "Z"
  };
  private static final String[] DISABILITIES = {
    "No", "No", "No", "No", "No", "No", "Yes", "Not Declared"
  };
  private static final String[] AGES = {
    "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64"
  };

  private final Path root;

  Workforce(Path root) {
    this.root = root;
  }

  /** ODS codes of the open trusts. */
  List<String> trusts() {
    Path file = root.resolve("metrics-service/src/main/resources/reference/nhs_trusts_2022.csv");
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An extract of a trust's staff on 31 March 2025. */
  byte[] extract(String ods, int staff, int version) {
    Random random = new Random(ods.hashCode() * 31L + version);
    StringBuilder text = new StringBuilder(staff * 90).append(HEADER);
    for (int i = 0; i < staff; i++) {
      boolean medical = random.nextInt(10) == 0;
      text.append(ods).append('-').append(i).append(',').append(ods).append(",2025-03-31,");
      text.append(medical ? "" : pick(random, BANDS)).append(',');
      text.append(medical ? "" : random.nextInt(3) == 0 ? "NON_CLINICAL" : "CLINICAL").append(',');
      text.append(medical ? pick(random, GRADES) : "").append(",Permanent,");
      text.append(pick(random, CODES)).append(',').append(pick(random, DISABILITIES)).append(',');
      text.append(random.nextInt(4) == 0 ? "Male," : "Female,").append(pick(random, AGES));
      text.append(",1.0,").append(i < 12 ? "EXECUTIVE,Y" : ",").append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String pick(Random random, String[] values) {
    return values[random.nextInt(values.length)];
  }

  /** What no extract holds: recruitment, processes, training and the survey. */
  String facts(String ods) {
    Random random = new Random(ods.hashCode());
    StringBuilder facts = new StringBuilder();
    for (String group :
        List.of(
            "ethnicGroup:WHITE",
            "ethnicGroup:BME",
            "disability:DISABLED",
            "disability:NON_DISABLED")) {
      count(facts, "SHORTLISTED", group, 1000 + random.nextInt(1000));
      count(facts, "APPOINTED", group, 100 + random.nextInt(300));
      count(facts, "DISCIPLINARY_ENTERED", group, 5 + random.nextInt(40));
      count(facts, "CAPABILITY_ENTERED", group, 5 + random.nextInt(20));
      count(facts, "CPD_ACCESSED", group, 100 + random.nextInt(100));
      for (String question :
          List.of(
              "HARASSMENT_PUBLIC",
              "HARASSMENT_STAFF",
              "EQUAL_OPPORTUNITIES",
              "DISCRIMINATION",
              "HARASSMENT_MANAGERS",
              "HARASSMENT_COLLEAGUES",
              "HARASSMENT_REPORTED",
              "PRESSURE_TO_WORK",
              "WORK_VALUED",
              "ADEQUATE_ADJUSTMENTS")) {
        facts
            .append(open("SURVEY_" + question, group))
            .append("\"percent\":")
            .append(5 + random.nextInt(60))
            .append(",\"respondents\":")
            .append(200 + random.nextInt(2000))
            .append("},");
      }
    }
    facts.setLength(facts.length() - 1);
    return "{\"source\":\"national return\",\"facts\":[" + facts + "]}";
  }

  private static void count(StringBuilder facts, String measure, String group, int count) {
    facts.append(open(measure, group)).append("\"count\":").append(count).append("},");
  }

  private static String open(String measure, String group) {
    String[] parts = group.split(":");
    return "{\"measure\":\"%s\",\"dimensions\":{\"%s\":\"%s\"},"
        .formatted(measure, parts[0], parts[1]);
  }
}
