/** HTTP of plans side by side. */
package org.fairway.pathway.sidebyside.api;
