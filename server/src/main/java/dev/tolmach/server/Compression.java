package dev.tolmach.server;

import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses responses for clients that say they can read that. */
final class Compression {
  /* What fits into one packet gains nothing. */
  private static final int LEAST = 1_000;

  private static final int FAST = 4;
  private static final List<String> TYPES =
      List.of("text/", "application/json", "application/problem+json", "image/svg+xml");

  private Compression() {}

  /** The response as this client is to get it. */
  static WebResponse of(WebRequest request, WebResponse response) {
    String type = response.headers().getOrDefault("Content-Type", "");
    if (response.body().length < LEAST
        || response.headers().containsKey("Content-Encoding")
        || TYPES.stream().noneMatch(type::startsWith)) {
      return response;
    }
    WebResponse varying = response.varying("Accept-Encoding");
    return isWanted(request)
        ? varying.with("Content-Encoding", "gzip").withBody(gzip(response.body(), FAST))
        : varying;
  }

  /** Whether a client reads gzip. */
  static boolean isWanted(WebRequest request) {
    for (String list : request.headers().getOrDefault("accept-encoding", List.of())) {
      for (String coding : list.toLowerCase(Locale.ROOT).split(",", -1)) {
        if (isGzip(coding)) {
          return true;
        }
      }
    }
    return false;
  }

  /* Such as gzip, or gzip;q=0.5, and not gzip;q=0. */
  private static boolean isGzip(String coding) {
    String[] parts = coding.split(";", 3);
    String name = parts[0].strip();
    if (parts.length > 2 || !name.equals("gzip") && !name.equals("x-gzip")) {
      return false;
    }
    String weight = parts.length == 1 ? "q=1" : parts[1].strip();
    return weight.matches("q=(1(\\.0{0,9})?|0?\\.[0-9]{1,9})") && weight.matches(".*[1-9].*");
  }

  /** Bytes compressed, at a level from 1, fast, to 9, small. */
  static byte[] gzip(byte[] bytes, int level) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (OutputStream out = new Leveled(compressed, level)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory takes everything.
    }
    return compressed.toByteArray();
  }

  private static final class Leveled extends GZIPOutputStream {
    Leveled(OutputStream out, int level) throws IOException {
      super(out, 1 << 13);
      def.setLevel(level == 0 ? Deflater.DEFAULT_COMPRESSION : level);
    }
  }
}
