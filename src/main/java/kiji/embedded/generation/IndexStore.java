package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// An index on disk: its folder, and what changes it.
///
/// @param pointer names the published generation
/// @param old deletes generations
/// @param damages which generations were found damaged
/// @param hook told before every step of publishing
public record IndexStore(
    IndexFolder folder, Pointer pointer, OldGenerations old, DamageLog damages, PublishHook hook) {
  public static IndexStore at(Path root, PublishHook hook) {
    IndexFolder folder = new IndexFolder(root);
    Pointer pointer = new Pointer(folder, hook);
    return new IndexStore(
        folder, pointer, new OldGenerations(folder, pointer), new DamageLog(), hook);
  }

  /// What a generation says about itself; empty when that is damaged or gone.
  public Optional<Manifest> readable(String id) throws IOException {
    try {
      return Optional.of(Manifest.read(folder.generation(id)));
    } catch (DamagedFile e) {
      return Optional.empty();
    }
  }
}
