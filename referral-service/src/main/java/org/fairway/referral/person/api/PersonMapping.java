package org.fairway.referral.person.api;

import java.util.List;
import org.fairway.referral.person.PersonRecord;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.person.api.PersonBody.ContactBody;

/** From what is sent to what is kept, and back. */
final class PersonMapping {

  private PersonMapping() {}

  static PersonBody body(PersonalData data) {
    PersonalData.Contact contact = data.contact();
    PersonRecord more = data.more();
    return new PersonBody(
        data.givenName(),
        data.familyName(),
        data.dateOfBirth(),
        contact == null
            ? null
            : new ContactBody(contact.email(), contact.phone(), contact.preferred()),
        data.lsoa21(),
        data.priorityGroups(),
        data.languages(),
        data.englishLevel(),
        data.rightToWork(),
        more.rightToWorkUntil(),
        more.postcode(),
        more.keepPostcode(),
        more.englishTest(),
        some(more.qualifications()),
        some(more.skills()),
        some(more.interests()),
        more.availability(),
        some(more.barriers()),
        some(more.adjustments()),
        some(more.groupEvidence()),
        more.contactWishes(),
        more.supporter());
  }

  /** What nobody told is left out. */
  private static <T> List<T> some(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  static PersonalData data(PersonBody body) {
    ContactBody contact = body.contact();
    List<String> groups = body.priorityGroups() == null ? List.of() : body.priorityGroups();
    return new PersonalData(
        body.givenName().strip(),
        body.familyName().strip(),
        body.dateOfBirth(),
        contact == null
            ? null
            : new PersonalData.Contact(contact.email(), contact.phone(), contact.preferred()),
        body.lsoa21(),
        groups,
        body.languages() == null ? List.of() : body.languages().stream().distinct().toList(),
        body.englishLevel(),
        body.rightToWork(),
        more(body));
  }

  private static PersonRecord more(PersonBody body) {
    return new PersonRecord(
        body.qualifications(),
        body.skills(),
        body.interests(),
        body.availability(),
        body.barriers(),
        body.adjustments(),
        body.groupEvidence(),
        body.englishTest(),
        body.rightToWorkUntil(),
        body.contactWishes(),
        body.supporter(),
        body.postcode(),
        body.keepPostcode());
  }
}
