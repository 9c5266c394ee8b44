package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CursorsTest {
  private static final WebConfig CONFIG = new WebConfig(Optional.of("k".repeat(32)));
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Cursors cursors(String tenant) {
    Caller caller =
        new Caller() {
          @Override
          public String tenant() {
            return tenant;
          }

          @Override
          public String identity() {
            return "";
          }
        };
    return new Cursors(CONFIG, caller, JSON);
  }

  @Property
  void aCursorGivesBackItsPosition(
      @ForAll @Size(min = 1, max = 4) List<String> position, @ForAll Map<String, String> filters) {
    String cursor = cursors("QUA").sign("list", filters, position);
    assertThat(cursors("QUA").verify("list", filters, cursor)).isEqualTo(position);
  }

  @Property
  void anyOtherByteTenantListOrFilterIsRefused(
      @ForAll @Size(min = 1, max = 4) List<String> position,
      @ForAll @IntRange(min = 0, max = 20) int at) {
    // Given
    String cursor = cursors("QUA").sign("list", Map.of("a", "b"), position);
    char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
    String altered = cursor.substring(0, at) + other + cursor.substring(at + 1);
    // Then
    refused(() -> cursors("QUA").verify("list", Map.of("a", "b"), altered));
    refused(() -> cursors("QYG").verify("list", Map.of("a", "b"), cursor));
    refused(() -> cursors("QUA").verify("other", Map.of("a", "b"), cursor));
    refused(() -> cursors("QUA").verify("list", Map.of("a", "c"), cursor));
    refused(() -> cursors("QUA").verify("list", Map.of(), cursor));
  }

  private static void refused(Runnable verification) {
    assertThatThrownBy(verification::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CURSOR));
  }
}
