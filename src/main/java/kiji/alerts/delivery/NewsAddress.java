package kiji.alerts.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kiji.alerts.AlertNews;
import kiji.article.Article;

/// Where what is told can be read in this archive.
final class NewsAddress {
  private NewsAddress() {}

  static String alert(AlertNews news) {
    return news.address() + "/alerts/" + news.alert().id();
  }

  static String article(AlertNews news, Article article) {
    return news.address()
        + "/articles/"
        + URLEncoder.encode(article.id().value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
