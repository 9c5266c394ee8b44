package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;

/**
 * How a person wishes to be spoken to, beyond the preferred channel.
 *
 * @param never channels that must not be used, for example because somebody else reads them
 * @param safeToLeaveMessage null when not asked: then it is not safe
 */
@Schema(name = "ContactWishes", description = "How a person wishes to be spoken to")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactWishes(
    @Size(max = 5) List<PersonalData.@NotNull ContactChannel> never,
    @Size(max = 100) @Pattern(regexp = Texts.LINE) String bestTimes,
    Boolean safeToLeaveMessage,
    @Size(max = 8) List<@NotNull Format> formats,
    @Size(max = 200) @Pattern(regexp = Texts.LINES) String address) {

  /** What makes a message reach the person. */
  @Schema(name = "ContactFormat", description = "What makes a message reach the person")
  public enum Format {
    INTERPRETER,
    BRITISH_SIGN_LANGUAGE,
    EASY_READ,
    LARGE_PRINT,
    BRAILLE,
    AUDIO,
    TEXT_RELAY,
    WITH_SUPPORTER
  }
}
