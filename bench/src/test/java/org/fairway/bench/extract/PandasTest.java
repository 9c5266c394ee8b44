package org.fairway.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PandasTest {

  @TempDir Path folder;

  @Test
  void itCountsTheFileWhereItIsInstalled() {
    // Given
    Optional<Pandas> pandas = Pandas.find();
    Assumptions.assumeTrue(pandas.isPresent(), Pandas.ABSENT);
    ExtractFile file = ExtractFile.write(folder.resolve("staff.csv"), "RNA", 1000, false);
    // When
    Used used = pandas.get().wres(file.path());
    // Then
    assertThat(used.wall()).isPositive();
  }

  @Test
  void whoCountsNobodyIsNoPeer() {
    assertThat(Pandas.read("1.5 1.25 20\n")).isEqualTo(new Used(1.5, 1.25));
    assertThatThrownBy(() -> Pandas.read("1.5 1.25 0")).isInstanceOf(ServerException.class);
    assertThatThrownBy(() -> Pandas.read("")).isInstanceOf(ServerException.class);
  }
}
