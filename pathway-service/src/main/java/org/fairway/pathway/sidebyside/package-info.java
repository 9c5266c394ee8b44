/**
 * Plans of two care systems side by side. One shows what it chooses to care systems that it names;
 * these read it beside their own. The only rows that pass the wall between tenants are those of
 * {@code plan_shown}.
 */
package org.fairway.pathway.sidebyside;
