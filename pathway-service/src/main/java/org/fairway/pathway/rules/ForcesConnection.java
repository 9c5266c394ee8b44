package org.fairway.pathway.rules;

/** How somebody is connected to the armed forces. */
public enum ForcesConnection {
  SERVICE_LEAVER,
  VETERAN,
  RESERVIST,
  SPOUSE_OR_PARTNER,
  DEPENDANT,
  NONE
}
