package kiji.web.api;

import io.javalin.http.Context;
import kiji.web.request.Visitor;
import kiji.web.request.WholeAddress;
import kiji.web.view.Texts;

/// `/opensearch.xml`, by which a browser adds the search box to its own (OpenSearch 1.1).
public final class OpenSearchDescription {
  private OpenSearchDescription() {}

  /// The host was checked at the edge; it holds no character that XML minds.
  public static void send(Context ctx) {
    Texts texts = Visitor.of(ctx).texts();
    String base = WholeAddress.base(ctx);
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Kiji</ShortName>
          <Description>%s</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image type="image/svg+xml">%s/favicon.svg</Image>
          <Url type="text/html" template="%s/?q={searchTerms}"/>
          <Url type="application/x-suggestions+json" rel="suggestions" template="%s/suggest?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(texts.get("site.description"), base, base, base);
    ctx.header("Vary", "Accept-Language, " + WholeAddress.HANGS_ON);
    ctx.contentType("application/opensearchdescription+xml;charset=utf-8").result(xml);
  }
}
