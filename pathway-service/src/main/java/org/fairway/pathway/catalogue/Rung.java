package org.fairway.pathway.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names of the steps of the ladder into and up the nursing workforce, lowest first. Which band and
 * which standard is whose stands in the list of the ladder alone.
 */
@Schema(name = "CareerRung")
public enum Rung {
  FOUNDATION,
  HEALTHCARE_SUPPORT_WORKER,
  SENIOR_HEALTHCARE_SUPPORT_WORKER,
  NURSING_ASSOCIATE,
  REGISTERED_NURSE
}
