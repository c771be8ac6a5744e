package kiji.web.view;

import java.util.List;

/// The form that makes a standing search of a search.
///
/// @param action where it goes
/// @param name that is proposed
/// @param carried the search, and what proves that the form is ours
public record SaveForm(String action, String name, List<FormField> carried) {
  public SaveForm {
    carried = List.copyOf(carried);
  }
}
