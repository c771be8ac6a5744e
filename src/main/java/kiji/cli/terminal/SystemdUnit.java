package kiji.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;

/// A unit file that serves an archive under systemd, with no more rights than that needs
/// (systemd.exec(5)). Memory may become code, since the JVM compiles as it runs.
///
/// @param launcher `kiji` itself
/// @param folder in which it runs, and where its settings lie
/// @param index the one folder that it writes to
/// @param config settings file, where one was named
/// @param isWatching whether the corpus is watched
/// @param user who runs it
/// @param javaHome where the JDK is, if that is set
public record SystemdUnit(
    Path launcher,
    Path folder,
    Path index,
    Optional<Path> config,
    boolean isWatching,
    String user,
    Optional<String> javaHome) {
  /// The file.
  public String text() {
    return """
    [Unit]
    Description=Kiji, search in a news archive
    After=network.target

    [Service]
    ExecStart=%s serve%s --index %s%s
    WorkingDirectory=%s
    %sUser=%s
    Restart=on-failure
    RestartSec=5
    TimeoutStopSec=20
    SuccessExitStatus=143

    # Nothing but the index can be written; devices, other processes and the kernel are out of sight.
    ReadWritePaths=%s
    ProtectSystem=strict
    ProtectHome=read-only
    PrivateTmp=yes
    PrivateDevices=yes
    ProtectProc=invisible
    ProtectKernelTunables=yes
    ProtectKernelModules=yes
    ProtectKernelLogs=yes
    ProtectControlGroups=yes
    ProtectClock=yes
    ProtectHostname=yes
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    UMask=0027

    [Install]
    WantedBy=multi-user.target
    """
        .formatted(
            quoted(launcher.toString()),
            isWatching ? " --watch" : "",
            quoted(index.toString()),
            config.map(file -> " --config " + quoted(file.toString())).orElse(""),
            escaped(folder.toString()),
            javaHome.map(home -> "Environment=" + quoted("JAVA_HOME=" + home) + "\n").orElse(""),
            user,
            quoted(index.toString()));
  }

  /// As one word of a unit file.
  private static String quoted(String word) {
    String escaped = escaped(word).replace("\\", "\\\\").replace("\"", "\\\"");
    return escaped.chars().anyMatch(c -> " \"';".indexOf(c) >= 0) ? "\"" + escaped + "\"" : escaped;
  }

  /// A percent sign begins a specifier there.
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
