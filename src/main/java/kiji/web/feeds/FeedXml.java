package kiji.web.feeds;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML whose text may be anything: characters that XML cannot hold are left out.
final class FeedXml {
  /// What writes into the document.
  interface Content {
    void write(FeedXml xml) throws XMLStreamException;
  }

  private final XMLStreamWriter out;

  private FeedXml(XMLStreamWriter out) {
    this.out = out;
  }

  static String document(Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      content.write(new FeedXml(out));
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot be written as XML", e);
    }
    return text.toString();
  }

  /// An element with others in it.
  ///
  /// @param attributes names and values in turn; names of prefixes too
  void in(String name, Content content, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    content.write(this);
    out.writeEndElement();
  }

  /// An element with text; none where the text is absent.
  void text(String name, @Nullable String text, String... attributes) throws XMLStreamException {
    if (text != null) {
      in(name, xml -> xml.out.writeCharacters(clean(text)), attributes);
    }
  }

  /// An element without any content.
  void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(FeedXml::isXml).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /// XML 1.0, section 2.2.
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
