package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/**
 * Judges a person's data, and puts them into the form in which they are kept: a postcode becomes an
 * area and is forgotten, unless the person wishes it to be kept.
 */
@ApplicationScoped
class PersonIntake {

  private final PostcodeRepository postcodes;

  PersonIntake(PostcodeRepository postcodes) {
    this.postcodes = postcodes;
  }

  /** The data to keep; 422 with everything that breaks a rule. */
  @Transactional(Transactional.TxType.MANDATORY)
  PersonalData accept(PersonalData data) {
    List<Violation> broken = broken(data);
    if (!broken.isEmpty()) {
      throw Problems.unprocessable(broken);
    }
    List<String> groups = data.priorityGroups().stream().distinct().sorted().toList();
    List<Qualification> learnt =
        data.more().qualifications().stream().map(Qualification::withRegulator).toList();
    String postcode = plain(data.more().postcode());
    String area = postcode == null ? data.lsoa21() : area(postcode).orElse(data.lsoa21());
    String kept = data.more().keepsPostcode() ? postcode : null;
    return data.kept(area, groups, data.more().with(learnt, kept));
  }

  private static String plain(String postcode) {
    return postcode == null ? null : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private Optional<String> area(String postcode) {
    return postcodes.areaOf(postcode);
  }

  /** Everything that breaks a rule; empty when nothing does. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Violation> broken(PersonalData data) {
    List<Violation> broken = new ArrayList<>(PersonRules.broken(data));
    String postcode = plain(data.more().postcode());
    if (postcode != null && broken.isEmpty()) {
      misplaced(area(postcode), data.lsoa21()).ifPresent(broken::add);
    }
    return broken;
  }

  private static Optional<Violation> misplaced(Optional<String> area, String given) {
    if (area.isEmpty() && given == null) {
      String detail = "This postcode is not in the table of this installation.";
      return Optional.of(new Violation("/postcode", "unknown-postcode", detail));
    }
    if (area.isPresent() && given != null && !area.get().equals(given)) {
      String detail = "The postcode lies in another area than lsoa21 says.";
      return Optional.of(new Violation("/postcode", "postcode-elsewhere", detail));
    }
    return Optional.empty();
  }
}
