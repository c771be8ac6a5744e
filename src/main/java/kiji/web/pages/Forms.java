package kiji.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.search.Parameter;
import kiji.search.SearchParameters;
import kiji.web.request.Parameters;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.FormField;

/// What the page's forms send along beside what is typed into them.
final class Forms {
  private Forms() {}

  /// Everything of a search but some parameters and its place in the list.
  static List<FormField> carried(
      SearchAddress address, Visitor visitor, Set<Parameter<?>> without) {
    List<FormField> fields = new ArrayList<>();
    SearchParameters carried = address.search().firstPage().without(without::contains);
    for (Parameters.Given parameter : new SearchAddress(carried).parameters()) {
      fields.add(new FormField(parameter.name(), parameter.value()));
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
