/** HTTP of forward plans. */
package org.fairway.pathway.plan.api;
