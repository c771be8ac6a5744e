package kiji.embedded;

import java.time.InstantSource;
import kiji.embedded.generation.PublishHook;

/// What an engine takes from the machine, apart from its folder: a test puts its own in.
///
/// @param clock when things are published
/// @param hook told before every step of publishing
/// @param directories makes the directories that generations are built in
/// @param checkedAtOnceBytes generations up to this size are read through before their first
///   answer, larger ones beside the first answers
public record Workings(
    InstantSource clock, PublishHook hook, DirectoryMaker directories, long checkedAtOnceBytes) {
  /// Some 50 ms of reading.
  private static final long AT_ONCE_BYTES = 64_000_000;

  public static Workings standard() {
    return new Workings(
        InstantSource.system(), PublishHook.NONE, DirectoryMaker.MAPPED, AT_ONCE_BYTES);
  }

  Workings hooked(PublishHook other) {
    return new Workings(clock, other, directories, checkedAtOnceBytes);
  }

  public Workings buildingIn(DirectoryMaker other) {
    return new Workings(clock, hook, other, checkedAtOnceBytes);
  }

  Workings checkingAtOnce(long bytes) {
    return new Workings(clock, hook, directories, bytes);
  }
}
