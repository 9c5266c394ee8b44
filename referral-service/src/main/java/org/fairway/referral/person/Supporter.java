package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;

/** Somebody who helps a person, or may decide for them. */
@Schema(name = "Supporter", description = "Somebody who helps a person, or may decide for them")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Supporter(
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.LINE) String name,
    @NotNull Relation relation,
    @Email @Size(max = 200) String email,
    @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") String phone) {

  /** What the supporter is to the person. */
  @Schema(name = "SupporterRelation", description = "What a supporter is to the person")
  public enum Relation {
    /** Holds parental responsibility for somebody under 18. */
    PARENT,
    FAMILY,
    CARER,
    ADVOCATE,
    SUPPORT_WORKER,
    INTERPRETER,
    /** Decides by a lasting power of attorney or as a deputy of the Court of Protection. */
    ATTORNEY_OR_DEPUTY,
    OTHER;

    /** True for those who may decide for the person. */
    public boolean decides() {
      return this == PARENT || this == ATTORNEY_OR_DEPUTY;
    }
  }
}
