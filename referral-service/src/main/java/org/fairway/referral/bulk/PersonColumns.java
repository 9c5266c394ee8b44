package org.fairway.referral.bulk;

import static org.fairway.referral.bulk.BulkColumn.DATE_OF_BIRTH;
import static org.fairway.referral.bulk.BulkColumn.EMAIL;
import static org.fairway.referral.bulk.BulkColumn.ENGLISH_LEVEL;
import static org.fairway.referral.bulk.BulkColumn.FAMILY_NAME;
import static org.fairway.referral.bulk.BulkColumn.GIVEN_NAME;
import static org.fairway.referral.bulk.BulkColumn.LANGUAGES;
import static org.fairway.referral.bulk.BulkColumn.LSOA21;
import static org.fairway.referral.bulk.BulkColumn.PHONE;
import static org.fairway.referral.bulk.BulkColumn.PREFERRED_CONTACT;
import static org.fairway.referral.bulk.BulkColumn.PRIORITY_GROUPS;
import static org.fairway.referral.bulk.BulkColumn.RIGHT_TO_WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.fairway.platform.web.Text;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;
import org.fairway.referral.common.Moment;
import org.fairway.referral.common.Texts;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.person.PersonalData.ContactChannel;
import org.fairway.referral.person.PersonalData.EnglishLevel;
import org.fairway.referral.person.PersonalData.RightToWork;

/** The columns of the person. */
final class PersonColumns {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 200;
  private static final int MOST_CODES = 20;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()-]{5,30}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final BulkRow row;
  private final RowValues values;
  private final LocalDate today;
  private final List<RowError> errors;

  PersonColumns(BulkRow row, RowValues values, LocalDate today, List<RowError> errors) {
    this.row = row;
    this.values = values;
    this.today = today;
    this.errors = errors;
  }

  PersonalData read() {
    LocalDate born = values.day(DATE_OF_BIRTH);
    if (born != null && born.isAfter(today)) {
      errors.add(RowError.of(row, DATE_OF_BIRTH, "in-future", "today or before"));
    }
    if (Moment.beforeLiving(born)) {
      errors.add(RowError.of(row, DATE_OF_BIRTH, "too-long-ago", "nobody is that old"));
    }
    return new PersonalData(
        name(GIVEN_NAME),
        name(FAMILY_NAME),
        born,
        contact(),
        area(),
        groups(),
        languages(),
        values.coded(ENGLISH_LEVEL, EnglishLevel.class),
        values.coded(RIGHT_TO_WORK, RightToWork.class));
  }

  private String name(BulkColumn column) {
    String name = values.text(column, LONGEST_NAME, false);
    return name == null || Text.seen(name)
        ? name
        : values.wrong(column, "value-missing", "a name that can be seen");
  }

  private PersonalData.Contact contact() {
    String email = values.matching(EMAIL, ADDRESS, LONGEST_EMAIL, "an address such as a@b.example");
    String phone = values.matching(PHONE, NUMBER, 31, "digits, blanks, brackets and dashes");
    if (phone != null && !Texts.telephone(phone)) {
      values.wrong(PHONE, "value-invalid", "5 to 15 digits");
    }
    ContactChannel preferred = values.coded(PREFERRED_CONTACT, ContactChannel.class);
    return email == null && phone == null && preferred == null
        ? null
        : new PersonalData.Contact(email, phone, preferred);
  }

  private String area() {
    String code = values.text(LSOA21, 9, false);
    return code == null || Lsoas.imdDecile(code).isPresent()
        ? code
        : values.wrong(LSOA21, "unknown-lsoa", "an English LSOA of 2021, such as E01009719");
  }

  private List<String> groups() {
    List<String> codes = values.list(PRIORITY_GROUPS);
    if (codes.size() > MOST_CODES || !codes.stream().allMatch(PersonColumns::enterable)) {
      String detail = "codes of priority groups, without criminal-offence data";
      values.wrong(PRIORITY_GROUPS, "unknown-priority-group", detail);
    }
    return codes.stream().sorted().toList();
  }

  /** Criminal-offence data has a room of its own, which a table for everything else is not. */
  private static boolean enterable(String code) {
    return PriorityGroups.known(code)
        && PriorityGroups.categoryOf(code) != PriorityGroups.Category.CRIMINAL_OFFENCE;
  }

  private List<String> languages() {
    List<String> tags = values.list(LANGUAGES);
    if (tags.size() > MOST_CODES || !tags.stream().allMatch(t -> LANGUAGE.matcher(t).matches())) {
      values.wrong(LANGUAGES, "language-invalid", "BCP 47 tags such as en, ur, pa-Arab");
    }
    return tags;
  }
}
