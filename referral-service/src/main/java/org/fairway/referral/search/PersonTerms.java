package org.fairway.referral.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.privacy.BlindTerms;
import org.fairway.referral.codes.PriorityGroups;

/** By what a person can be found. */
@ApplicationScoped
public class PersonTerms {

  private static final String KIND = "name";

  private final BlindTerms terms;
  private final boolean names;

  PersonTerms(
      BlindTerms terms,
      @ConfigProperty(name = "fairway.search.names", defaultValue = "true") boolean names) {
    this.terms = terms;
    this.names = names;
  }

  /**
   * All terms of a person, sorted; criminal-offence data makes none, and names make none where that
   * is switched off.
   */
  public List<String> of(String tenant, Collection<String> parts, Collection<String> groups) {
    Stream<String> words =
        names ? parts.stream().flatMap(part -> words(tenant, part).stream()) : Stream.empty();
    Stream<String> codes = PriorityGroups.shareable(groups).stream().map(PersonTerms::group);
    return Stream.concat(words, codes).distinct().sorted().toList();
  }

  /** The present term of each word of a name. */
  private List<String> words(String tenant, String name) {
    return NameWords.of(name).stream().map(word -> terms.of(tenant, KIND, word)).toList();
  }

  /** For each word of a name the terms by which it may be found: one for each key. */
  List<List<String>> sought(String tenant, String name) {
    return NameWords.of(name).stream().map(word -> terms.every(tenant, KIND, word)).toList();
  }

  /** The term of a priority group, which is no secret beside the person's row. */
  static String group(String code) {
    return "g:" + code;
  }
}
