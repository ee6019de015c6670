package dev.tolmach.page;

import dev.tolmach.http.WebResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that the page loads. Links to them carry a digest of what is in them, so that a browser
 * may keep them for good. Any number of threads may use it.
 */
public final class Assets {
  /** The page's script. */
  static final String SCRIPT = "page.js";

  /** The page's rules of CSS. */
  static final String STYLE = "page.css";

  /** The page's icon. */
  static final String ICON = "icon.svg";

  /** The script that puts a search box on any other page. */
  public static final String ELEMENT = "tolmach.js";

  private static final Map<String, String> TYPES =
      Map.of(
          SCRIPT, "text/javascript; charset=utf-8",
          STYLE, "text/css; charset=utf-8",
          ICON, "image/svg+xml",
          ELEMENT, "text/javascript; charset=utf-8");
  private static final int DIGEST_BYTES = 6;
  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private record Asset(byte[] bytes, String digest) {}

  private Assets() {}

  /**
   * The response with a file.
   *
   * @return empty if there is none of that name
   */
  public static Optional<WebResponse> response(String name) {
    String type = TYPES.get(name);
    return type == null
        ? Optional.empty()
        : Optional.of(new WebResponse(200, Map.of("Content-Type", type), asset(name).bytes()));
  }

  /** A digest of what is in a file. */
  public static String digest(String name) {
    return asset(name).digest();
  }

  private static Asset asset(String name) {
    return READ.computeIfAbsent(name, Assets::read);
  }

  private static Asset read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(bytes, HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
