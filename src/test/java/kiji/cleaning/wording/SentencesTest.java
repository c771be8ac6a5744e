package kiji.cleaning.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences of news that hold the words by which pages speak of themselves, and those pages' own.
class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright law will change in 2027, the minister said.",
        "He had left the country without permission, police said.",
        "Reporting by the agency found that forty people had died in the camps.",
        "Log in to the system failed for six hours on Monday, the bank said.",
        "Advertisement spending will continue to grow until 2030, analysts said.",
        "An earlier version of the bill was struck down in 2019.",
        "By noon the river had risen by two metres.",
        "Agents may receive a commission of five per cent, the regulator found.",
        "To view the whole eclipse, thousands climbed the hill and were caught in the rain.",
        "The ministry is not responsible for the contents of the letter, its spokesman said.",
        "市は防災情報をメールで配信している。",
        "写真を無断転載したとして、県警は男を逮捕した。",
        "利用には会員登録が必要で、初日に三千人が申し込んだ。",
        "同社は記事の利用をめぐり、六社にお問い合わせの文書を送ったという。"
      })
  void areNoLineOfThePage(String sentence) {
    assertThat(RemovedLines.standard().rule(sentence)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright 2027 Coast Gazette. All rights reserved.",
        "© 2027 Coast Gazette. No part of it may be printed elsewhere.",
        "Reporting by Ann Lee in Sarne; editing by Bo Berg",
        "To view the full story, log in or subscribe.",
        "This article was corrected on 4 May to name the bridge.",
        "By Ann Lee and Bo Berg",
        "Smoke rose over the harbour after it was hit on Monday. (AP Photo/Ann Lee)",
        "The mayor was cheered as she left the hall in Sarne (Photo: Ann Lee)",
        "最新ニュースをメールでお届けします。",
        "記事・写真の無断転載を禁じます。",
        "この記事は会員限定です。",
        "閉館した灯台を見上げる人々（写真・山田太郎）"
      })
  void ofThePageAreKnown(String line) {
    assertThat(RemovedLines.standard().rule(line)).isNotNull();
  }
}
