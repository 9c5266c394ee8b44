package org.fairway.pathway.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the import of catalogues. */
@ConfigMapping(prefix = "fairway.catalogue")
public interface CatalogueConfig {

  /** Upper end of the highest funding band, pounds. */
  @WithDefault("27000")
  @Min(1)
  @Max(9_999_999)
  int highestFunding();

  /** How many percent of the live standards a new file may lack. */
  @WithDefault("10")
  @Min(0)
  @Max(100)
  int shrunkPercent();
}
