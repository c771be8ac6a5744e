package kiji.analysis.translation;

import java.util.List;

/// Pairs of Japanese and English words. Safe for many threads; a look-up costs microseconds.
public interface WordBook {
  /// Holds nothing.
  WordBook EMPTY =
      new WordBook() {
        @Override
        public List<Translation> english(String japanese) {
          return List.of();
        }

        @Override
        public List<Translation> japanese(String english) {
          return List.of();
        }
      };

  /// What a Japanese word means, likeliest first; empty when it is not known.
  ///
  /// @param japanese in any width
  List<Translation> english(String japanese);

  /// What English words are in Japanese, likeliest first; empty when they are not known.
  ///
  /// @param english one word or several, in any form
  List<Translation> japanese(String english);
}
