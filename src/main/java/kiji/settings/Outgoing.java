package kiji.settings;

import org.jspecify.annotations.Nullable;

/// What the server tells by itself: alerts, to webhooks and by mail.
///
/// @param publicAddress where readers find this archive, for links in them: `https://news.example`
/// @param allowsPrivate whether webhooks may lie on this machine and on networks around it
/// @param smtp where mail is handed over; absent: none goes
public record Outgoing(String publicAddress, boolean allowsPrivate, @Nullable Smtp smtp) {}
