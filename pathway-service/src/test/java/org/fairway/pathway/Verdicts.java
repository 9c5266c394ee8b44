package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.platform.testing.Persona;

/** What the rules say of an enrolment, by their names. Bodies may be written with single quotes. */
public record Verdicts(Persona asker, String enrolment) {

  /** Before it is completed. */
  public Map<String, String> completion() {
    return of(as(asker).get(enrolment + "/completion").jsonPath(), "rules");
  }

  /** Of what is told, and what is known. */
  public Map<String, String> eligibility(String told) {
    return of(as(asker).body(json(told)).post(enrolment + "/eligibility").jsonPath(), "rules");
  }

  /** Of an assessment that is kept. */
  public Map<String, String> kept(String told) {
    return of(
        creating(asker).body(json(told)).post(enrolment + "/assessments").jsonPath(),
        "assessment.rules");
  }

  private static String json(String told) {
    return told.replace('\'', '"');
  }

  private static Map<String, String> of(JsonPath answer, String rules) {
    List<String> names = answer.getList(rules + ".rule");
    List<String> verdicts = answer.getList(rules + ".verdict");
    Map<String, String> said = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      said.put(names.get(i), verdicts.get(i));
    }
    return said;
  }
}
