/**
 * The figures that metrics-service answers, as reporting-service reads them. Fields that a report
 * does not use are skipped, so the answers may grow. A suppressed figure is stripped of every
 * number while it is read: what never enters cannot leave.
 */
package org.fairway.reporting.figures;
