package org.fairway.pathway.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a check saw and concluded, before its rule's name and version are put on it. */
record Finding(Verdict verdict, Map<String, String> inputs, String sentence) {

  static Finding pass(Map<String, String> inputs, String sentence) {
    return new Finding(Verdict.PASS, inputs, sentence);
  }

  static Finding fail(Map<String, String> inputs, String sentence) {
    return new Finding(Verdict.FAIL, inputs, sentence);
  }

  static Finding unknown(Map<String, String> inputs, String sentence) {
    return new Finding(Verdict.UNKNOWN, inputs, sentence);
  }

  /** Inputs in the order given: name, value, name, value. A missing value reads {@code unknown}. */
  static Map<String, String> inputs(Object... pairs) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      inputs.put((String) pairs[i], pairs[i + 1] == null ? "unknown" : pairs[i + 1].toString());
    }
    return Collections.unmodifiableMap(inputs);
  }
}
