package org.fairway.metrics.extract;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The content of a gzip file, which may be made of several members and of nothing else. Packing
 * that makes a file hundreds of times smaller is taken for an attack.
 */
final class Unpacking extends FilterInputStream {

  private static final int BUFFER = 1 << 16;
  private static final long HARMLESS = 32L * 1024 * 1024;
  private static final long LARGEST_RATIO = 250;

  private final CountingInput raw;
  private long unpacked;

  private Unpacking(GzipCompressorInputStream in, CountingInput raw) {
    super(in);
    this.raw = raw;
  }

  static Unpacking of(CountingInput raw) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
      return new Unpacking(
          GzipCompressorInputStream.builder()
              .setInputStream(buffered)
              .setDecompressConcatenated(true)
              .get(),
          raw);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static FileFault broken(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof EOFException) {
      return new FileFault("gzip-truncated", "the gzip file ends too early");
    }
    return message.contains("after a valid")
        ? new FileFault("gzip-trailing-garbage", "something follows the gzip file in it")
        : new FileFault("gzip-invalid", "not a whole gzip file");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException e) {
      throw broken(e);
    }
    unpacked += Math.max(0, read);
    if (unpacked > HARMLESS && unpacked > raw.count() * LARGEST_RATIO) {
      throw new FileFault(
          "packed-too-tightly", "unpacks to more than " + LARGEST_RATIO + " times its size");
    }
    return read;
  }
}
