/**
 * How somebody gets on during a pathway: reviews, milestones and gateway, incidents, the job coach
 * and the coach's visits; and how faithful a team is to individual placement and support. What is
 * written is added to and never edited; free text is sealed.
 */
package org.fairway.pathway.progress;
