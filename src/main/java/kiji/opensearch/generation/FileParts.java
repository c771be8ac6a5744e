package kiji.opensearch.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// A file kept beside a generation, as parts of a size that a cluster takes well.
final class FileParts {
  private static final int PART = 1 << 20;

  private FileParts() {}

  private static String part(String generation, String name, int number) {
    return generation + "/" + name + "/" + number;
  }

  /// Writes a file; it is kept when the stream is closed.
  ///
  /// @param kept told what was written
  static OutputStream write(
      Beside beside, String generation, String name, Consumer<KeptFile> kept) {
    return new Writing(beside, generation, name, kept);
  }

  /// Reads a file; fails when it is not as it was written.
  static InputStream read(Beside beside, String generation, KeptFile file) {
    return new Reading(beside, generation, file);
  }

  private static final class Writing extends OutputStream {
    private final Beside beside;
    private final String generation;
    private final String name;
    private final Consumer<KeptFile> kept;
    private final CRC32 crc = new CRC32();
    private final byte[] part = new byte[PART];
    private int filled;
    private int parts;
    private long length;
    private boolean closed;

    Writing(Beside beside, String generation, String name, Consumer<KeptFile> kept) {
      this.beside = beside;
      this.generation = generation;
      this.name = name;
      this.kept = kept;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (closed) {
        throw new IOException(name + " is closed");
      }
      int at = from;
      int left = count;
      while (left > 0) {
        int some = Math.min(left, PART - filled);
        System.arraycopy(bytes, at, part, filled, some);
        filled += some;
        at += some;
        left -= some;
        if (filled == PART) {
          send();
        }
      }
    }

    private void send() {
      crc.update(part, 0, filled);
      length += filled;
      beside.write(
          part(generation, name, parts++),
          generation,
          Base64.getEncoder().encodeToString(Arrays.copyOf(part, filled)));
      filled = 0;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        if (filled > 0) {
          send();
        }
        kept.accept(new KeptFile(name, length, crc.getValue(), parts));
      }
    }
  }

  private static final class Reading extends InputStream {
    private final Beside beside;
    private final String generation;
    private final KeptFile file;
    private final CRC32 crc = new CRC32();
    private byte[] part = new byte[0];
    private int at;
    private int next;

    Reading(Beside beside, String generation, KeptFile file) {
      this.beside = beside;
      this.generation = generation;
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      while (at == part.length) {
        if (next == file.parts()) {
          return -1;
        }
        fetch();
      }
      int some = Math.min(count, part.length - at);
      System.arraycopy(part, at, bytes, from, some);
      at += some;
      return some;
    }

    private void fetch() throws IOException {
      String id = part(generation, file.name(), next++);
      String data = beside.read(id).map(read -> read.source().path("data").asString("")).orElse("");
      try {
        part = Base64.getDecoder().decode(data);
      } catch (IllegalArgumentException e) {
        throw new IOException(file.name() + " of generation " + generation + " is damaged", e);
      }
      at = 0;
      crc.update(part);
      boolean isLast = next == file.parts();
      if (part.length == 0 || (isLast && crc.getValue() != file.crc())) {
        throw new IOException(
            file.name() + " of generation " + generation + " is not as it was written");
      }
    }
  }
}
