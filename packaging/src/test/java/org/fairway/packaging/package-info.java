/**
 * Reads what the suite is packaged with, and holds it against itself and against the services.
 *
 * <p>Every document is read into a typed model that knows no field it was not given, so a misspelt
 * one fails. Every check of names is a function from documents to findings; its control arm changes
 * one name and must get a finding.
 */
package org.fairway.packaging;
