package kiji.settings;

import java.net.InetAddress;

/// Addresses that begin alike: `10.0.0.0/8`, `fd00::/8`, or one alone.
///
/// @param bits how many of the first bits are the same
public record Network(InetAddress first, int bits) {
  /// Reads one; no name is looked up.
  ///
  /// @throws IllegalArgumentException when it is none
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int most = first.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("no network: " + text);
    }
    return new Network(first, bits);
  }

  /// Whether an address is one of these; what is no address is not.
  public boolean contains(String address) {
    try {
      return contains(InetAddress.ofLiteral(address).getAddress());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean contains(byte[] address) {
    byte[] own = first.getAddress();
    if (own.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> bit % Byte.SIZE;
      if (((own[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
