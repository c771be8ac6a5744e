package kiji.corpus.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final int[] FIRST_AND_LAST = {
    0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF
  };

  @Test
  void charactersOfEveryLengthAreRead() {
    for (int code : FIRST_AND_LAST) {
      String text = "<p>" + Character.toString(code) + "</p>" + Character.toString(code);
      assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void anyTextIsReadAsTheJdkReadsIt() {
    Random random = Seed.random();
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        text.append("<div class='a'>".repeat(random.nextInt(9)));
        for (int i = random.nextInt(12); i > 0; i--) {
          text.appendCodePoint(random.nextInt(1 << (7 + random.nextInt(14))));
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertReadAsTheJdkDoes(bytes);
      for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertReadAsTheJdkDoes(bytes);
    }
  }

  @Test
  void aTextCutInTheMiddleOfACharacterIsReadAsTheJdkReadsIt() {
    byte[] bytes = "東京の〜気温は𠮷".getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= bytes.length; length++) {
      assertReadAsTheJdkDoes(Arrays.copyOf(bytes, length));
    }
  }

  private static void assertReadAsTheJdkDoes(byte[] bytes) {
    assertThat(Utf8.decode(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }
}
