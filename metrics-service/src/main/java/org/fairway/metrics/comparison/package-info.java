/**
 * An organisation beside its care system and England. What was stated for either is taken as it is;
 * else the counts of the system's organisations are added up, if that gives none of them away.
 */
package org.fairway.metrics.comparison;
