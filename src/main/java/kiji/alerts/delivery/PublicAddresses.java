package kiji.alerts.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses are of the public internet. All others (this machine, the networks around it, a
/// cloud's own services) are nobody's to reach through this server: what a name means is looked up
/// once, each of its addresses is looked at, and the very address that was looked at is connected
/// to, so that a name cannot mean another thing a moment later.
final class PublicAddresses {
  private static final int V6_GLOBAL_MASK = 0xE0;
  private static final int V6_GLOBAL = 0x20;

  private PublicAddresses() {}

  /// The address that a name means.
  ///
  /// @param allowsPrivate whether any will do
  /// @throws UnknownHostException when it means none, or one that is not public
  static InetAddress of(String host, boolean allowsPrivate) throws UnknownHostException {
    return chosen(host, InetAddress.getAllByName(host), allowsPrivate);
  }

  /// The first of those that a name means, where all of them will do.
  static InetAddress chosen(String host, InetAddress[] all, boolean allowsPrivate)
      throws UnknownHostException {
    if (!allowsPrivate && !Arrays.stream(all).allMatch(PublicAddresses::isPublic)) {
      throw new UnknownHostException(
          host
              + " is not of the public internet; the setting alerts-allow-private lets it be posted"
              + " to");
    }
    return all[0];
  }

  /// By the special-purpose registries of IANA (RFC 6890), as far as they name what is not public.
  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean isShared = first == 100 && second >= 64 && second < 128;
    boolean isProtocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean isRelay = first == 192 && second == 88 && third == 99;
    boolean isBenchmark = first == 198 && (second == 18 || second == 19);
    boolean isExample =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0
        && first < 240
        && !isShared
        && !isProtocol
        && !isRelay
        && !isBenchmark
        && !isExample;
  }

  /// Of the global range alone, and nothing that carries an IPv4 address in it: 6to4, Teredo.
  private static boolean isPublic6(byte[] bytes) {
    boolean isGlobal = (bytes[0] & V6_GLOBAL_MASK) == V6_GLOBAL;
    boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean isSpecial = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0;
    boolean isExample =
        bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8;
    return isGlobal && !is6to4 && !isSpecial && !isExample;
  }
}
