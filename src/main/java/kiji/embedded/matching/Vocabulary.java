package kiji.embedded.matching;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/// What a generation knows of words: all that must be asked before a search can be planned.
/// Wherever the generation lies, the same searches are planned of the same answers.
public interface Vocabulary {
  /// How many articles there are, with those that are deleted but not yet gone: they count among
  /// the articles that have a word, too.
  int articles();

  /// How many articles have a word in one text.
  int articles(Term word) throws IOException;

  /// Whether any article is found by a query.
  boolean isFound(Query query) throws IOException;

  /// What finds the words of one text that begin so, scored as if they were one word.
  Query beginning(Term prefix) throws IOException;
}
