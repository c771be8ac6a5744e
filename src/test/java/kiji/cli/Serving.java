package kiji.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `kiji serve` in this process, until it is closed.
final class Serving implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("at http://127[.]0[.]0[.]1:(\\d+)");

  /// It ended by itself.
  static final class Ended extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Shell.Outcome outcome;

    Ended(Shell.Outcome outcome) {
      super(outcome.err());
      this.outcome = outcome;
    }

    Shell.Outcome outcome() {
      return outcome;
    }
  }

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Thread thread;
  private final HttpClient client = HttpClient.newHttpClient();

  private Serving(Path index, String... more) {
    this.thread = Thread.ofPlatform().daemon().name("serving").start(() -> run(index, more));
  }

  /// @throws Ended when it will not serve
  static Serving of(Path index, String... more) throws IOException {
    Serving serving = new Serving(index, more);
    while (!serving.ended.isDone() && !PORT.matcher(serving.told()).find()) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    if (serving.ended.isDone()) {
      throw new Ended(new Shell.Outcome(serving.ended.join(), "", serving.told()));
    }
    return serving;
  }

  private void run(Path index, String... more) {
    String[] words = new String[5 + more.length];
    System.arraycopy(
        new String[] {"serve", "--port", "0", "--index", index.toString()}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    ended.complete(Main.run(Map.of(), stream, stream, words));
  }

  String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /// The body of what is answered at a path.
  String answer(String path) throws IOException {
    Matcher port = PORT.matcher(told());
    if (!port.find()) {
      throw new IOException("no port: " + told());
    }
    URI address = URI.create("http://127.0.0.1:" + port.group(1) + path);
    try {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    ended.join();
    client.close();
  }
}
