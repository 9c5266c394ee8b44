package org.fairway.local.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes an invented workforce extract. Shares by band, ethnicity and disability are of the size
 * that trusts publish; nobody in it exists. The same seed gives the same bytes on every machine.
 */
public final class EsrExtract {
  /** People on the payroll. */
  static final int STAFF = 20_000;

  /** Board members who are not staff, after the staff. */
  static final int NON_EXECUTIVES = 8;

  private static final int EXECUTIVES = 8;
  private static final int UNKNOWN_ETHNICITY_PERCENT = 3;
  private static final int UNKNOWN_DISABILITY_PERCENT = 14;
  private static final int BANK_PERCENT = 6;
  private static final int PERCENT = 100;

  private static final String HEADER =
      "assignment_id,organisation_ods,snapshot_date,staff_group,occupation_code,pay_scale,band,clinical,"
          + "medical_grade,employment_type,ethnic_code,disability,sex,age_band,sexual_orientation,religion,"
          + "fte,start_date,board_role,board_voting,international_recruit";

  private static final Post EXECUTIVE =
      new Post("Administrative and Clerical", "Z2E", "VSM", "VSM", "Non-Clinical", "", 12, 6);
  private static final Post NON_EXECUTIVE =
      new Post("Administrative and Clerical", "Z2E", "NED", "", "", "", 25, 12);

  private static final Weighted<String> WHITE =
      new Weighted<String>().add("A", 920).add("B", 25).add("C", 40).add("CA", 10).add("CY", 5);
  private static final Weighted<String> BME =
      new Weighted<String>()
          .add("H", 300)
          .add("J", 160)
          .add("K", 30)
          .add("L", 110)
          .add("LH", 15)
          .add("M", 70)
          .add("N", 170)
          .add("P", 20)
          .add("D", 30)
          .add("E", 10)
          .add("F", 20)
          .add("G", 15)
          .add("R", 15)
          .add("S", 35);
  private static final Weighted<String> UNKNOWN =
      new Weighted<String>().add("Z", 80).add("99", 10).add("", 10);
  private static final Weighted<String> AGES =
      new Weighted<String>()
          .add("16-19", 8)
          .add("20-24", 55)
          .add("25-29", 120)
          .add("30-34", 140)
          .add("35-39", 135)
          .add("40-44", 125)
          .add("45-49", 120)
          .add("50-54", 120)
          .add("55-59", 100)
          .add("60-64", 60)
          .add("65+", 17);
  private static final Weighted<String> FTE =
      new Weighted<String>().add("1", 60).add("0.8", 15).add("0.6", 13).add("0.5", 8).add("0.4", 4);

  private final String organisation;
  private final LocalDate date;
  private final Random random;
  private final Weighted<Post> posts = Post.all();
  private int staff = STAFF;

  /**
   * @param organisation ODS code of the trust
   * @param date of the snapshot, 31 March
   * @param seed another seed, another workforce
   */
  public EsrExtract(String organisation, LocalDate date, long seed) {
    this.organisation = organisation;
    this.date = date;
    this.random = new Random(seed);
  }

  /** Writes the file: a header and {@link #STAFF} + {@link #NON_EXECUTIVES} lines. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(out, STAFF);
    }
  }

  /** Writes the same of so many people on the payroll: a header, a line for each, and the board. */
  public void write(Appendable out, int people) throws IOException {
    staff = people;
    out.append(HEADER).append("\r\n");
    for (int i = 1; i <= staff + NON_EXECUTIVES; i++) {
      out.append(line(i)).append("\r\n");
    }
  }

  private String line(int number) {
    boolean executive = number > staff - EXECUTIVES && number <= staff;
    boolean nonExecutive = number > staff;
    Post post = nonExecutive ? NON_EXECUTIVE : executive ? EXECUTIVE : posts.draw(random);
    boolean bank = !executive && !nonExecutive && chance(BANK_PERCENT);
    boolean medical = !post.medicalGrade().isEmpty();
    return String.join(
        ",",
        List.of(
            Integer.toString(30_000_000 + number),
            organisation,
            date.toString(),
            post.staffGroup(),
            post.occupationCode(),
            post.payScale(),
            post.band(),
            post.clinical(),
            post.medicalGrade(),
            bank ? "Bank" : "Permanent",
            ethnicCode(post),
            disability(post),
            chance(medical ? 45 : 78) ? "Female" : "Male",
            AGES.draw(random),
            "Not stated",
            "Not stated",
            FTE.draw(random),
            date.minusDays(30L + random.nextInt(9_000)).toString(),
            executive ? "Executive" : nonExecutive ? "Non-Executive" : "",
            executive || nonExecutive ? (number % 4 == 0 ? "No" : "Yes") : "",
            chance(5) ? "Yes" : "No"));
  }

  private String ethnicCode(Post post) {
    if (chance(UNKNOWN_ETHNICITY_PERCENT)) {
      return UNKNOWN.draw(random);
    }
    return (chance(post.bmePercent()) ? BME : WHITE).draw(random);
  }

  private String disability(Post post) {
    if (chance(UNKNOWN_DISABILITY_PERCENT)) {
      return chance(50) ? "Not Declared" : "Prefer Not To Answer";
    }
    return chance(post.disabledPercent()) ? "Yes" : "No";
  }

  private boolean chance(int percent) {
    return random.nextInt(PERCENT) < percent;
  }
}
