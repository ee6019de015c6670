package dev.tolmach.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that shows whether stored bytes have changed. */
public final class ContentHash {
  private ContentHash() {}

  /** Returns the SHA-256 of bytes, one after another, in lower case hexadecimal digits. */
  public static String of(byte[]... bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] some : bytes) {
        digest.update(some);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
