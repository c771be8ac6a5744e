package kiji.web;

import io.javalin.http.Context;
import kiji.web.pages.Texts;

/// `/opensearch.xml`, by which a browser adds the search box to its own (OpenSearch 1.1).
final class OpenSearchDescription {
  private OpenSearchDescription() {}

  /// The host was checked at the edge; it holds no character that XML minds.
  static void send(Context ctx) {
    Texts texts = Visitor.of(ctx).texts();
    String host = ctx.host();
    String base = "http://" + (host == null ? ctx.req().getServerName() : host);
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Kiji</ShortName>
          <Description>%s</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image type="image/svg+xml">%s/favicon.svg</Image>
          <Url type="text/html" template="%s/?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(texts.get("site.description"), base, base);
    ctx.header("Vary", "Accept-Language");
    ctx.contentType("application/opensearchdescription+xml").result(xml);
  }
}
