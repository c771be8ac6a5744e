package kiji.cleaning;

import java.util.Locale;

/// Why a page holds no article.
public enum RejectionReason {
  EMPTY,
  INDEX_PAGE,
  ERROR_PAGE,
  SCRIPT_ONLY,
  NO_PROSE,
  ONLY_TEMPLATE,
  TOO_COMPLEX,
  UNDECODABLE;

  /// As it stands in the quarantine: `index page`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
