package org.fairway.pathway.catalogue;

/** Whether a file that passes becomes live at once. */
public enum ImportMode {
  VALIDATE,
  COMMIT
}
