package org.fairway.referral.caseworker.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.caseworker.CaseworkerData;
import org.fairway.referral.caseworker.CaseworkerDetail;
import org.fairway.referral.common.Texts;

/** What callers say and learn of caseworkers. */
final class CaseworkerBodies {

  private CaseworkerBodies() {}

  /** What is known of a caseworker. */
  @Schema(name = "CaseworkerInput", description = "What is known of a caseworker")
  record Input(
      @NotNull
          @Size(min = 1, max = 200)
          @Pattern(regexp = Texts.LINE)
          @Schema(description = "Name to show; kept sealed")
          String name,
      @NotNull
          @DecimalMin("0.05")
          @DecimalMax("1.00")
          @Digits(integer = 1, fraction = 2)
          @Schema(description = "Part of a full-time post")
          BigDecimal fullTimeEquivalent,
      @NotNull @Min(1) @Max(500) @Schema(description = "Open cases that they may carry")
          Integer mostCases,
      @NotNull @Schema(description = "False for one who gets no more cases") Boolean active) {

    CaseworkerData toData() {
      return new CaseworkerData(name, fullTimeEquivalent, mostCases, active);
    }
  }

  /** A caseworker with the present caseload. */
  @Schema(name = "Caseworker", description = "Somebody who carries cases, with what they carry")
  record View(
      @NotNull
          @Schema(
              maxLength = 100,
              pattern = "[A-Za-z0-9._-]+",
              description = "Subject of the account: sub of its tokens")
          String subject,
      @NotNull @Schema(maxLength = 200) String name,
      @NotNull BigDecimal fullTimeEquivalent,
      @Schema(required = true, minimum = "1", maximum = "500") int mostCases,
      @Schema(required = true) boolean active,
      @Schema(required = true, minimum = "0", description = "Open cases") int cases,
      @Schema(required = true, description = "As many as they may carry, or more") boolean full,
      @Schema(
              required = true,
              minimum = "1",
              maximum = "5",
              description =
                  "Item 1 of the IPS fidelity scale: 20 or fewer per full-time post are 5")
          int ipsCaseloadScore) {

    static View of(CaseworkerDetail one) {
      return new View(
          one.subject(),
          one.data().name(),
          one.data().fullTime(),
          one.data().mostCases(),
          one.data().active(),
          one.caseload().cases(),
          one.caseload().full(),
          one.caseload().fidelity());
    }
  }
}
