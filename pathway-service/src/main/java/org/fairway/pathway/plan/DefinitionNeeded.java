package org.fairway.pathway.plan;

/**
 * A commitment may be entered, but metrics-service was not asked yet how its indicator is defined.
 * Nothing was stored.
 */
public class DefinitionNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DefinitionNeeded() {
    super("the definition of this indicator was not asked for yet");
  }
}
