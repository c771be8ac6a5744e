package kiji.reindex.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is worth knowing about a run, up to a number that a person may read. For one thread.
public final class Notes {
  private static final int MOST = 200;

  private final List<String> notes = new ArrayList<>();
  private long more;

  public void add(String note) {
    if (notes.size() < MOST) {
      notes.add(note);
    } else {
      more++;
    }
  }

  public List<String> list() {
    List<String> list = new ArrayList<>(notes);
    if (more > 0) {
      list.add(String.format(Locale.ROOT, "and %,d more", more));
    }
    return List.copyOf(list);
  }
}
