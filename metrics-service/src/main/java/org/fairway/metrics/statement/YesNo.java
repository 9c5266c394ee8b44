package org.fairway.metrics.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a question that asks whether something was done. */
@Schema(name = "StatementAnswer", description = "Whether it was done")
public enum YesNo {
  YES,
  NO
}
