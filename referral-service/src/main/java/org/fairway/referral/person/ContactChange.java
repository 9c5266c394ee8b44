package org.fairway.referral.person;

import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Violation;
import org.fairway.referral.person.PersonalData.Contact;
import org.fairway.referral.person.PersonalData.ContactChannel;

/**
 * How somebody wishes to be reached from now on; what is null stays as it is.
 *
 * @param contact each of its parts may be null
 * @param wishes each of its parts may be null
 */
public record ContactChange(Contact contact, ContactWishes wishes) {

  PersonalData applyTo(PersonalData known) {
    return known.reachedBy(contact(known.contact()), wishes(known.more().contactWishes()));
  }

  private Contact contact(Contact known) {
    if (contact == null || known == null) {
      return contact == null ? known : contact;
    }
    return new Contact(
        or(contact.email(), known.email()),
        or(contact.phone(), known.phone()),
        or(contact.preferred(), known.preferred()));
  }

  private ContactWishes wishes(ContactWishes known) {
    if (wishes == null || known == null) {
      return wishes == null ? known : wishes;
    }
    return new ContactWishes(
        or(wishes.never(), known.never()),
        or(wishes.bestTimes(), known.bestTimes()),
        or(wishes.safeToLeaveMessage(), known.safeToLeaveMessage()),
        or(wishes.formats(), known.formats()),
        or(wishes.address(), known.address()));
  }

  private static <T> T or(T given, T known) {
    return given == null ? known : given;
  }

  /** What is at odds in how somebody would be reached then; empty when nothing is. */
  static List<Violation> broken(PersonalData then) {
    List<Violation> found = new ArrayList<>();
    Contact contact = then.contact();
    ContactChannel preferred = contact == null ? null : contact.preferred();
    ContactWishes wishes = then.more().contactWishes();
    if (preferred != null
        && wishes != null
        && wishes.never() != null
        && wishes.never().contains(preferred)) {
      String detail = "The preferred channel is one that must not be used.";
      found.add(new Violation("/contact/preferred", "channel-forbidden", detail));
    }
    if (preferred == ContactChannel.EMAIL && contact.email() == null) {
      found.add(
          new Violation("/contact/email", "channel-missing", "There is no address to write to."));
    }
    if ((preferred == ContactChannel.PHONE || preferred == ContactChannel.TEXT)
        && contact.phone() == null) {
      found.add(new Violation("/contact/phone", "channel-missing", "There is no number to call."));
    }
    return found;
  }
}
