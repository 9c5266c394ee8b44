package org.fairway.pathway.rules.form;

import java.util.List;
import java.util.regex.Pattern;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** A standard is named by reference and version, because funding and length change between them. */
record StandardKey(String prefix, Pattern reference, String what) implements Check {

  static Check of(Parameters with) {
    String prefix = with.text("prefix");
    return new StandardKey(prefix, Pattern.compile(prefix + "[0-9]{4}"), with.text("what"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.STANDARD_REFERENCE, Fact.STANDARD_VERSION);
  }

  @Override
  public Ruling rule(Facts facts) {
    String given = facts.text(Fact.STANDARD_REFERENCE);
    return Ruling.of(
        reference.matcher(given).matches(),
        "%s version %s; references of %s are %s and four digits."
            .formatted(given, facts.text(Fact.STANDARD_VERSION), what, prefix));
  }
}
