package org.fairway.pathway.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check saw and concluded, before its rule's name and version are put on it.
 *
 * @param missing JSON pointers of the facts that would resolve an UNKNOWN
 */
record Finding(Verdict verdict, Map<String, String> inputs, String sentence, List<String> missing) {

  Finding {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    missing = List.copyOf(missing);
  }
}
