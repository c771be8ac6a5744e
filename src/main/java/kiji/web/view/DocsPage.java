package kiji.web.view;

import java.util.List;

/// What programs can ask, to read.
///
/// @param groups of questions
public record DocsPage(Layout frame, List<Group> groups) {
  /// Questions of one kind.
  public record Group(String name, String description, List<Question> questions) {
    public Group {
      questions = List.copyOf(questions);
    }
  }

  /// Something that can be asked.
  ///
  /// @param id to be linked to by
  /// @param examples of it
  public record Question(
      String id,
      String path,
      String summary,
      String description,
      List<Given> parameters,
      List<Example> examples) {
    public Question {
      parameters = List.copyOf(parameters);
      examples = List.copyOf(examples);
    }
  }

  /// A parameter.
  ///
  /// @param values what may be written; empty text where anything may
  public record Given(String name, String values, String description) {}

  /// An example.
  ///
  /// @param text as it is typed
  /// @param href to try it at
  public record Example(String text, String href) {}

  public DocsPage {
    groups = List.copyOf(groups);
  }
}
