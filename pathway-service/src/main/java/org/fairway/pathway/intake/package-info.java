/** Events of other services, taken once each and handed to the features that they concern. */
package org.fairway.pathway.intake;
