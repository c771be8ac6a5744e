package kiji.web.edge;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;

/// What was found for a client, or that the client has it already.
///
/// @param tag absent when the same question may be answered otherwise the next time
/// @param found empty when the client has it
public record Tagged<T>(Optional<EntityTag> tag, Optional<T> found) {
  /// The client has it.
  public static <T> Tagged<T> known(EntityTag tag) {
    return new Tagged<>(Optional.of(tag), Optional.empty());
  }

  /// An answer.
  ///
  /// @param lasting whether the same question is answered the same while its tag is
  public static <T> Tagged<T> found(T found, EntityTag tag, boolean lasting) {
    return new Tagged<>(Optional.of(tag).filter(t -> lasting), Optional.of(found));
  }

  /// Answers with what was found, written by a writer, or with 304.
  public void send(Context ctx, Consumer<T> writer) {
    tag.ifPresent(one -> one.putOn(ctx));
    found.ifPresentOrElse(writer, () -> ctx.status(304));
  }
}
