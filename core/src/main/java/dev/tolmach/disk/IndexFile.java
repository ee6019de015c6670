package dev.tolmach.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the files that Lucene wrote from files of others. Names alone do not: Lucene takes every
 * {@code _name.ext} and every {@code segments…} for its own, and would delete {@code _index.md}.
 */
public final class IndexFile {
  private static final Pattern COMMIT = Pattern.compile("(pending_)?segments_[0-9a-z]{1,12}");
  private static final Pattern SEGMENT = Pattern.compile("_([0-9a-z]{1,12})(_[^.]*)?\\.([a-z]+)");

  /* Segments are numbered in base 36. A name this short may come next, so Lucene has to see it. */
  private static final int COUNTED_LETTERS = 6;

  /* Every file begins with it (CodecUtil.CODEC_MAGIC). */
  private static final byte[] MAGIC = {0x3f, (byte) 0xd7, 0x6c, 0x17};
  private static final int MOST_BYTES = 4096;

  /* A killed writer leaves files without content. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "si", "cfs", "cfe", "fnm", "fdt", "fdx", "fdm", "tvd", "tvx", "tvm", "tim", "tip", "tmd",
          "doc", "pos", "pay", "psm", "nvd", "nvm", "dvd", "dvm", "kdd", "kdi", "kdm", "liv",
          "tmp");

  private IndexFile() {}

  /** Whether a name is that of the list of a generation's files, finished or not. */
  public static boolean isCommit(String name) {
    return COMMIT.matcher(name).matches();
  }

  /** Whether Lucene may see a file of a folder. What it sees it takes for its own. */
  public static boolean isVisible(Path folder, String name) {
    if (name.startsWith("segments") || name.startsWith("pending_segments")) {
      return isCommit(name) && !isText(folder.resolve(name));
    }
    if (!name.startsWith("_")) {
      return true;
    }
    Matcher segment = SEGMENT.matcher(name);
    return segment.matches()
        && (segment.group(1).length() <= COUNTED_LETTERS || isOurs(folder.resolve(name)));
  }

  /** Whether Lucene wrote a file, by its name and by how it begins; false if that is not known. */
  public static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher segment = SEGMENT.matcher(name);
    if (!segment.matches() && !isCommit(name)) {
      return false;
    }
    try {
      return isRegular(file)
          && hasOurHead(file, isCommit(name) || EXTENSIONS.contains(segment.group(3)));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasOurHead(Path file, boolean knownName) throws IOException {
    byte[] head = head(file, MAGIC.length);
    if (head.length < MAGIC.length) {
      return knownName && Arrays.equals(head, Arrays.copyOf(MAGIC, head.length));
    }
    // Zeros are what a power failure leaves.
    return Arrays.equals(head, MAGIC) || knownName && Arrays.equals(head, new byte[MAGIC.length]);
  }

  /** Whether a path leads to text, which somebody may have written and Lucene did not. */
  public static boolean isText(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return true; // A folder or a pipe: not of Lucene either.
      }
      byte[] head = head(file, MOST_BYTES);
      int length = Math.min(head.length, MAGIC.length);
      boolean ours = Arrays.equals(head, 0, length, MAGIC, 0, length);
      return !ours && isText(head);
    } catch (IOException e) {
      return false; // Whoever reads it gets the reason.
    }
  }

  private static boolean isText(byte[] head) {
    CharBuffer text = CharBuffer.allocate(head.length);
    // More may follow, so a character may be cut at the end.
    boolean broken =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, false).isError();
    return !broken
        && text.flip().chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  /** Whether a path is that of a file itself, not of a link, a folder, a pipe or a device. */
  public static boolean isRegular(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a path is that of a file itself, without content. */
  public static boolean isEmpty(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() && attributes.size() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }
}
