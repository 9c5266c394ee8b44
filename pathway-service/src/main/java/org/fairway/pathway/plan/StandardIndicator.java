package org.fairway.pathway.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** An indicator of a standard such as WRES, of one organisation, as metrics-service answers it. */
@Embeddable
public class StandardIndicator {
  private String standard;

  @Column(name = "indicator_id")
  private String id;

  private String organisation;
  private String line;

  @Column(name = "standard_group")
  private String group;

  /** For Hibernate. */
  protected StandardIndicator() {}

  /**
   * @param standard such as {@code WRES}
   * @param id of the indicator within it, such as {@code 2} or {@code 4a-i}
   * @param organisation ODS code
   * @param line key of a line of the breakdown; null for the indicator as a whole
   * @param group whose rate it is; null for the indicator's own value
   */
  public StandardIndicator(
      String standard, String id, String organisation, String line, String group) {
    this.standard = standard;
    this.id = id;
    this.organisation = organisation;
    this.line = line;
    this.group = group;
  }

  public String standard() {
    return standard;
  }

  public String id() {
    return id;
  }

  public String organisation() {
    return organisation;
  }

  /** Null for the indicator as a whole. */
  public String line() {
    return line;
  }

  /** Null for the indicator's own value. */
  public String group() {
    return group;
  }

  /** The request that metrics-service answers; the narrowest audience for null. */
  String request(PlanYear year, PlanAudience audience) {
    String path = "/v1/organisations/%s/indicators/%s/%s".formatted(organisation, standard, year);
    return audience == null ? path : path + "?audience=" + audience;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StandardIndicator that
        && Objects.equals(standard, that.standard)
        && Objects.equals(id, that.id)
        && Objects.equals(organisation, that.organisation)
        && Objects.equals(line, that.line)
        && Objects.equals(group, that.group);
  }

  @Override
  public int hashCode() {
    return Objects.hash(standard, id, organisation, line, group);
  }
}
