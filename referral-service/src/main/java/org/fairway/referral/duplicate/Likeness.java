package org.fairway.referral.duplicate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.fairway.referral.person.PersonalData;

/**
 * What of a person is compared, written alike: small letters, no accents, hyphens or spaces.
 *
 * @param born null when not known
 * @param email null when not known
 * @param phone the last ten digits, so that +44 and 0 are one; null when not known
 * @param area LSOA; null when not known
 */
record Likeness(
    String given, String family, LocalDate born, String email, String phone, String area) {
  private static final int PHONE_DIGITS = 10;

  static Likeness of(PersonalData data) {
    PersonalData.Contact contact = data.contact();
    return new Likeness(
        plain(data.givenName()),
        plain(data.familyName()),
        data.dateOfBirth(),
        contact == null || contact.email() == null
            ? null
            : contact.email().strip().toLowerCase(Locale.ROOT),
        contact == null ? null : digits(contact.phone()),
        data.lsoa21());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static String digits(String phone) {
    String all = phone == null ? "" : phone.replaceAll("\\D", "");
    return all.isEmpty() ? null : all.substring(Math.max(0, all.length() - PHONE_DIGITS));
  }
}
