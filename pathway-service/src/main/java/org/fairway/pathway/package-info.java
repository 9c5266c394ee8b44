/** Programmes, enrolments and applications: everything between an accepted referral and a job. */
package org.fairway.pathway;
