package org.fairway.referral.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinkTokenTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Property(tries = 100)
  void whatIsMintedIsReadAgain() {
    LinkToken token = LinkToken.mint("QUA", RANDOM);
    assertThat(token.text()).matches(LinkToken.FORM);
    assertThat(LinkToken.parse(token.text())).contains(token);
    assertThat(LinkToken.parse(token.text()).orElseThrow().digest()).isEqualTo(token.digest());
  }

  @Property(tries = 100)
  void anotherCharacterIsAnotherLinkOrNone(@ForAll @IntRange(max = 46) int at) {
    String text = LinkToken.mint("QUA", RANDOM).text();
    char other = text.charAt(at) == 'X' ? 'Y' : 'X';
    String changed = text.substring(0, at) + other + text.substring(at + 1);
    assertThat(LinkToken.parse(changed).map(LinkToken::digest))
        .isNotEqualTo(LinkToken.parse(text).map(LinkToken::digest));
    LinkToken.parse(changed)
        .ifPresent(
            token ->
                assertThat(token.digest())
                    .isNotEqualTo(LinkToken.parse(text).orElseThrow().digest()));
  }

  @Example
  void itDoesNotSayItself() {
    LinkToken token = LinkToken.mint("QUA", RANDOM);
    assertThat(token.toString()).doesNotContain(token.secret());
  }
}
