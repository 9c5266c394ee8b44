/** Reports over HTTP. */
package org.fairway.reporting.report.api;
