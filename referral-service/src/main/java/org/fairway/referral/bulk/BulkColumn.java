package org.fairway.referral.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a table of referrals. Order and further columns do not matter. */
enum BulkColumn {
  GIVEN_NAME(true),
  FAMILY_NAME(true),
  DATE_OF_BIRTH(false),
  EMAIL(false),
  PHONE(false),
  PREFERRED_CONTACT(false),
  LSOA21(false),
  PRIORITY_GROUPS(false),
  LANGUAGES(false),
  ENGLISH_LEVEL(false),
  RIGHT_TO_WORK(false),
  CONSENT_GIVEN_ON(true),
  CONSENT_GIVEN_BY(true),
  CONSENT_WORDING(true),
  SHARE_OUTCOME(false),
  SHARE_WITH_EMPLOYER(false),
  EMPLOYER_CODES(false),
  PATHWAY_TYPE(true),
  PROGRAMME_ID(false),
  NOTE(false),
  REFERRED_ON(false);

  private static final Map<String, BulkColumn> BY_HEADING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(BulkColumn::plain, Function.identity()));

  private final boolean required;

  BulkColumn(boolean required) {
    this.required = required;
  }

  /** Whether every row must have a value. */
  boolean required() {
    return required;
  }

  /** As it stands in the header. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String plain() {
    return plain(name());
  }

  /** Null for a heading that is none of ours. */
  static BulkColumn of(String heading) {
    return BY_HEADING.get(plain(heading));
  }

  /** "Given name", "given_name" and "GivenName" are one. */
  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
