package org.fairway.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a report is made from, as it is kept with it.
 *
 * @param inputs the answers of metrics-service, as text
 * @param checksum of the figures alone, without the time of their retrieval
 * @param definitionVersion of the indicators; null where the figures have none
 * @param disclosure the policy that was applied, in words
 * @param codeVersion of this service
 */
record Basis(
    String inputs,
    String checksum,
    String definitionVersion,
    String disclosure,
    String codeVersion) {

  static Basis of(Inputs inputs, String codeVersion) {
    JsonNode first = inputs.answers().get(0).body();
    JsonNode policy = first.path("disclosure");
    String disclosure =
        policy.path("applied").asBoolean()
            ? "threshold " + policy.path("threshold").asInt()
            : "none";
    return new Basis(
        InputsJson.write(inputs),
        InputsJson.checksum(inputs),
        first.path("definitionVersion").asText(null),
        disclosure,
        codeVersion);
  }
}
