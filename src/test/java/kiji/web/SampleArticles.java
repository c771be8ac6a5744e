package kiji.web;

import java.time.OffsetDateTime;
import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;

/// A few made-up articles.
public final class SampleArticles {
  public static final Article GOLDFISH =
      Article.builder(
              new ArticleId("a1"),
              "Goldfish festival draws record crowd",
              "A festival of goldfish in Nara drew a record crowd on Saturday.\n\n"
                  + "Organisers counted 40,000 visitors, twice as many as last year.")
          .language(Language.EN)
          .outlet(new Outlet("harbour", "The Harbour Ledger", "harbour.example"))
          .authors(List.of("Jane Doe", "Taro Yamada"))
          .section("Culture")
          .publishedAt(OffsetDateTime.parse("2026-02-28T18:30:00+09:00"))
          .url("https://harbour.example/2026/goldfish?a=1&b=2")
          .imageUrl("https://harbour.example/goldfish.jpg")
          .build();
  public static final Article TAKASHIMAYA =
      Article.builder(
              new ArticleId("https://shiomi.example/記事/2?x=1#y"),
              "髙島屋、奈良に新店舗",
              "百貨店の髙島屋は12日、奈良市に新しい店舗を開くと発表した。\n\n開店は来年春の予定だ。")
          .language(Language.JA)
          .outlet(new Outlet("shiomi", "汐見日報", "shiomi.example"))
          .section("経済")
          .agency("共同")
          .publishedAt(OffsetDateTime.parse("2024-04-12T09:00:00+09:00"))
          .url("https://shiomi.example/2")
          .description("奈良に百貨店の新店舗。")
          .build();
  static final Article BARE =
      Article.builder(new ArticleId("bare"), "", "Nothing is known of this one.").build();

  public static final List<Article> ALL = List.of(GOLDFISH, TAKASHIMAYA, BARE);

  private SampleArticles() {}
}
