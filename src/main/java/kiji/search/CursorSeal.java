package kiji.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;

/// Writes a [Cursor] as an opaque word for one search and reads it back for that search only: the
/// word begins with 16 bytes of HMAC-SHA256 over the search and the cursor, so that a made-up,
/// changed or borrowed one is refused before it is looked into. Safe for many threads.
final class CursorSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int LONGEST = 4096;

  /// Counted up when a cursor holds something else: a key is kept longer than a version of this
  /// program, and a cursor of the version before is refused like one of another search.
  private static final byte LAYOUT = 2;

  private final SecretKeySpec key;

  /// What a reader's next page needs to agree with the pages before it. The parameters of the
  /// search are not in it: it is sealed for them, and they are asked with again.
  ///
  /// @param resume where the list goes on
  /// @param page the number of the page to come
  /// @param plan what was decided for the whole list
  record Cursor(ResumePoint resume, int page, SearchPlan plan) {}

  CursorSeal(CursorKey key) {
    this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
  }

  /// The cursor as a word of letters, digits, `-` and `_`.
  ///
  /// @param search what names the list it belongs to: [SearchParameters#listName]
  String close(Cursor cursor, String search) {
    byte[] content = content(cursor);
    byte[] seal = seal(search, content);
    byte[] word = Arrays.copyOf(seal, SEAL_BYTES + content.length);
    System.arraycopy(content, 0, word, SEAL_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
  }

  /// The cursor in a word that [#close] made for the same search; empty for any other word.
  Optional<Cursor> open(String word, String search) {
    byte[] bytes = bytes(word);
    if (bytes.length <= SEAL_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
    byte[] claimed = Arrays.copyOf(bytes, SEAL_BYTES);
    if (!MessageDigest.isEqual(claimed, seal(search, content))) {
      return Optional.empty();
    }
    return Optional.of(cursor(content));
  }

  private static byte[] bytes(String word) {
    if (word.length() > LONGEST) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private byte[] seal(String search, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(search.getBytes(StandardCharsets.UTF_8));
      mac.update(LAYOUT);
      mac.update(content);
      return Arrays.copyOf(mac.doFinal(), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM + "; this one says not", e);
    }
  }

  private static byte[] content(Cursor cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(cursor.resume().generation());
      out.writeUTF(cursor.resume().place());
      out.writeInt(cursor.page());
      out.writeUTF(cursor.plan().matching().name());
      out.writeLong(cursor.plan().asOf().toEpochMilli());
      out.writeUTF(cursor.plan().respelled());
      for (LeftOut part : LeftOut.values()) {
        out.writeBoolean(cursor.plan().leftOut().contains(part));
      }
      out.writeLong(cursor.plan().budget().toNanos());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static Cursor cursor(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      ResumePoint resume = new ResumePoint(in.readUTF(), in.readUTF());
      int page = in.readInt();
      Matching matching = Matching.valueOf(in.readUTF());
      Instant asOf = Instant.ofEpochMilli(in.readLong());
      String respelled = in.readUTF();
      Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
      for (LeftOut part : LeftOut.values()) {
        if (in.readBoolean()) {
          leftOut.add(part);
        }
      }
      Duration budget = Duration.ofNanos(in.readLong());
      return new Cursor(resume, page, new SearchPlan(matching, asOf, respelled, leftOut, budget));
    } catch (IOException e) {
      throw new UncheckedIOException("a sealed cursor is not as it was written", e);
    }
  }
}
