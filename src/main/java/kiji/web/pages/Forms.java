package kiji.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.web.request.SearchAddress;
import kiji.web.request.SearchParameter;
import kiji.web.request.Visitor;
import kiji.web.view.FormField;

/// What the page's forms send along beside what is typed into them.
final class Forms {
  private Forms() {}

  /// Everything of a search but some parameters and its place in the list.
  static List<FormField> carried(
      SearchAddress address, Visitor visitor, Set<SearchParameter> without) {
    List<FormField> fields = new ArrayList<>();
    for (SearchParameter parameter : SearchParameter.values()) {
      boolean place = parameter == SearchParameter.PAGE || parameter == SearchParameter.CURSOR;
      if (!place && !without.contains(parameter)) {
        address
            .all(parameter)
            .forEach(value -> fields.add(new FormField(parameter.fieldName(), value)));
      }
    }
    fields.addAll(language(visitor));
    return fields;
  }

  /// The interface's language, when the address asked for it.
  static List<FormField> language(Visitor visitor) {
    return visitor.languageByAddress().isEmpty()
        ? List.of()
        : List.of(new FormField(Visitor.UI, visitor.languageByAddress()));
  }
}
