/**
 * Reports from request to file. The figures are fetched while the request is answered, with the
 * caller's own token, and kept with the report; everything after that works from what was kept, so
 * a report can be made again, byte for byte, whatever happens to the figures later. Rendering runs
 * behind the request, one report a worker at a time, and survives the death of the process.
 */
package org.fairway.reporting.report;
