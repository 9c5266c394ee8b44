package org.fairway.referral.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a person that may hold anything, by their pointers. */
final class FreeTexts {

  private FreeTexts() {}

  static Map<String, String> of(PersonalData data) {
    Map<String, String> texts = new LinkedHashMap<>();
    PersonRecord more = data.more();
    texts.put("/givenName", data.givenName());
    texts.put("/familyName", data.familyName());
    each(texts, "/skills/", more.skills());
    each(texts, "/interests/", more.interests());
    each(texts, "/adjustments/", more.adjustments());
    for (int i = 0; i < more.barriers().size(); i++) {
      texts.put("/barriers/" + i + "/note", more.barriers().get(i).note());
    }
    for (int i = 0; i < more.qualifications().size(); i++) {
      Qualification each = more.qualifications().get(i);
      texts.put("/qualifications/" + i + "/title", each.title());
      texts.put("/qualifications/" + i + "/institution", each.institution());
      texts.put("/qualifications/" + i + "/registrationNumber", each.registrationNumber());
    }
    if (more.availability() != null) {
      texts.put("/availability/note", more.availability().note());
    }
    if (more.contactWishes() != null) {
      texts.put("/contactWishes/bestTimes", more.contactWishes().bestTimes());
    }
    return texts;
  }

  private static void each(Map<String, String> texts, String pointer, List<String> list) {
    for (int i = 0; i < list.size(); i++) {
      texts.put(pointer + i, list.get(i));
    }
  }
}
