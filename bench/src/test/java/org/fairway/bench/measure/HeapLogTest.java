package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapLogTest {
  @TempDir private Path folder;

  @Test
  void whatDiedAmongTheOldIsNotTakenForWhatIsNeeded() throws IOException {
    // Given
    Path file = folder.resolve("gc.log");
    Files.writeString(
        file,
        """
        [1.1s][info][gc] GC(0) Pause Young (Allocation Failure) 238M->219M(247M) 4.1ms
        [1.2s][info][gc] GC(1) Pause Full (System.gc()) 230M->71M(247M) 90.1ms
        [1.3s][info][gc] GC(2) Pause Young (Allocation Failure) 120M->90M(247M) 4.1ms
        """);
    HeapLog log = new HeapLog(file);
    // When
    HeapLog.Heap heap = log.sinceLastLook();
    // Then
    assertThat(heap.used()).isEqualTo(238);
    assertThat(heap.kept()).isEqualTo(71);
    assertThat(log.sinceLastLook().kept()).isNaN();
  }
}
