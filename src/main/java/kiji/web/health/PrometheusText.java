package kiji.web.health;

/// Writes metrics in the text exposition format of Prometheus, version 0.0.4. Not for sharing
/// between threads.
final class PrometheusText {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder out = new StringBuilder();

  /// Begins a metric.
  ///
  /// @param type `counter`, `gauge` or `histogram`
  void head(String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  /// A gauge of one sample without labels.
  void gauge(String name, String help, long value) {
    head(name, "gauge", help);
    sample(name, "", value);
  }

  /// A counter of one sample without labels.
  void counter(String name, String help, long value) {
    head(name, "counter", help);
    sample(name, "", value);
  }

  /// @param labels `name="value"`, parted by commas; values are ours and need no escapes
  void sample(String name, String labels, long value) {
    sample(name, labels, Long.toString(value));
  }

  /// @param labels as above
  void sample(String name, String labels, double value) {
    sample(name, labels, Double.toString(value));
  }

  private void sample(String name, String labels, String value) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(value).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
