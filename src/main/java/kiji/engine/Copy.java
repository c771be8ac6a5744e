package kiji.engine;

import java.time.OffsetDateTime;
import kiji.article.ArticleId;
import kiji.article.Outlet;
import org.jspecify.annotations.Nullable;

/// A copy of a story in another outlet.
public record Copy(
    ArticleId id, Outlet outlet, @Nullable OffsetDateTime publishedAt, @Nullable String url) {}
