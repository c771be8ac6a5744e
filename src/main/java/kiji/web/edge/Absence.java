package kiji.web.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import kiji.article.ArticleId;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says why no article is at an address: gone for good (410) when it is forgotten, even while its
/// files are still being made anew; else not there (404). Follows the list as other processes
/// change it; a look costs a microsecond or two.
public final class Absence {
  private static final Logger LOG = LoggerFactory.getLogger(Absence.class);

  private final ForgottenFile file;
  private volatile Known known = new Known(Stamp.NONE, ForgottenArticles.NONE);

  /// What tells that a file was replaced.
  private record Stamp(long length, @Nullable FileTime written, @Nullable Object key) {
    static final Stamp NONE = new Stamp(-1, null, null);

    static Stamp of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
      } catch (IOException gone) {
        return NONE;
      }
    }
  }

  private record Known(Stamp stamp, ForgottenArticles list) {}

  public Absence(ForgottenFile file) {
    this.file = file;
  }

  /// Lets pass what is not forgotten.
  ///
  /// @throws Refused with 410
  public void refuseForgotten(Optional<ArticleId> id) {
    if (id.isPresent() && list().hasId(id.get().value())) {
      throw new Refused(
          Problem.of(410, "this article was taken out of the archive on request, for good"));
    }
  }

  /// For an id that no article has.
  public static Refused notThere() {
    return new Refused(Problem.of(404, "no article has this id"));
  }

  private ForgottenArticles list() {
    Stamp now = Stamp.of(file.path());
    Known before = known;
    if (before.stamp().equals(now)) {
      return before.list();
    }
    try {
      known = new Known(now, file.read());
    } catch (UncheckedIOException e) {
      LOG.warn("{}", e.getMessage());
      known = new Known(now, before.list());
    }
    return known.list();
  }
}
