package kiji.opensearch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/// Texts that are sent as tokens are taken apart into the same tokens at the same places.
class CutTextTest {
  /// Japanese with readings over its words, English with plain forms and stop words, and whatever
  /// else may stand on a page.
  static final List<String> TEXTS =
      List.of(
          "東京都心で雪が降り、首都高速道路の一部が通行止めになった。",
          "The harbour town's two ferries, both built in 1964, were sold to C++ Holdings.",
          "半導体の工場が再開。Disney+ と Beyoncé、ダ・ヴィンチ、㈱日立、ｶﾞﾗｽ、国々",
          "",
          " \u3000\t\n",
          "…「」、。！？",
          "🙂 \ud83d \u0000 \ue000 \ue001 \ue002",
          "a".repeat(500) + " b",
          "と と と と 家 の の の の 家");

  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  /// A token and its place, from 0.
  private record Placed(String token, int place) {}

  @Test
  void theSameTokensStandAtTheSamePlaces() throws Exception {
    for (String text : TEXTS) {
      for (Layer layer : Layer.values()) {
        String written =
            new CutText().add(ANALYSIS.analyzer(layer).tokenStream("", text)).toString();
        assertThat(takenApart(written)).as(layer + " of " + text).isEqualTo(cut(layer, text));
      }
    }
  }

  @Test
  void placesWithoutATokenAreKept() {
    CutText text = new CutText().add("a", 1).add("b", 3).add("c", 0).add("d", 1);
    assertThat(takenApart(text.toString()))
        .containsExactly(
            new Placed("a", 0), new Placed("b", 3), new Placed("c", 3), new Placed("d", 4));
  }

  @Test
  void aTokenWithOneOfTheSignsInItStaysOne() {
    String odd = "new york" + CutText.SAME + "city" + CutText.GAP;
    assertThat(takenApart(new CutText().add(odd, 1).add("x", 1).toString()))
        .containsExactly(new Placed(CutText.written(odd), 0), new Placed("x", 1));
  }

  private static List<Placed> cut(Layer layer, String text) throws Exception {
    List<Placed> cut = new ArrayList<>();
    try (TokenStream tokens = ANALYSIS.analyzer(layer).tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int place = -1;
      while (tokens.incrementToken()) {
        place += step.getPositionIncrement();
        cut.add(new Placed(CutText.written(term.toString()), place));
      }
      tokens.end();
    }
    return cut;
  }

  /// As a cluster does: by spaces, by the sign between tokens of one place, gaps dropped.
  private static List<Placed> takenApart(String written) {
    List<Placed> placed = new ArrayList<>();
    int place = 0;
    for (String there : written.isEmpty() ? new String[0] : written.split(" ", -1)) {
      for (String token : there.split(String.valueOf(CutText.SAME), -1)) {
        if (!token.equals(String.valueOf(CutText.GAP))) {
          placed.add(new Placed(token, place));
        }
      }
      place++;
    }
    return placed;
  }
}
