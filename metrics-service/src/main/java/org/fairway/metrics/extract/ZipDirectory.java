package org.fairway.metrics.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The end record of a zip archive, read before any library opens it: libraries hold the whole
 * directory in memory, whatever its size.
 */
final class ZipDirectory {

  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int MARK = 0x06054b50;
  private static final int ENTRIES = 10;
  private static final int SIZE = 12;
  private static final long LARGEST = 1024 * 1024;

  private ZipDirectory() {}

  /**
   * @throws FileFault when there is no such record, or more entries than may be
   */
  static void requireAtMost(Path file, int entries) throws IOException {
    ByteBuffer end = end(file);
    for (int at = end.limit() - RECORD; at >= 0; at--) {
      if (end.getInt(at) == MARK) {
        int found = Short.toUnsignedInt(end.getShort(at + ENTRIES));
        if (found > entries || Integer.toUnsignedLong(end.getInt(at + SIZE)) > LARGEST) {
          throw new FileFault("xlsx-too-many-parts", "at most " + entries + " parts");
        }
        return;
      }
    }
    throw new FileFault("xlsx-truncated", "the workbook ends too early");
  }

  private static ByteBuffer end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), RECORD + LONGEST_COMMENT);
      ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long from = channel.size() - length;
      while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
        // until it is full
      }
      return end.flip();
    }
  }
}
