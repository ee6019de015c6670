package dev.tolmach.build;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An archive whose articles are in memory, in the order in which they were added. */
public final class MemoryArchive implements ArticleArchive {
  private final String name;
  private final List<Entry> entries = new ArrayList<>();
  private int ignored;
  private @Nullable IOException broken;

  public MemoryArchive(String name) {
    this.name = name;
  }

  /** What one entry gives when it is read: text, or an error of the article or the archive. */
  private record Entry(
      ArticleId id, String text, @Nullable String fault, boolean fatal, List<Warning> warnings)
      implements ArchiveEntry {
    @Override
    public ArticleSource read() throws IOException, ArticleParseException {
      if (fault != null && fatal) {
        throw new IOException(fault);
      }
      if (fault != null) {
        throw new ArticleParseException(id, 3, fault);
      }
      return new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), sha256(text), warnings);
    }
  }

  public static ArticleSource source(ArticleId id, String text) {
    return new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), sha256(text), List.of());
  }

  public MemoryArchive add(String path, String text) {
    entries.add(new Entry(new ArticleId(name, path), text, null, false, List.of()));
    return this;
  }

  /** An article in which something was noticed while it was read. */
  public MemoryArchive addWarned(String path, List<Warning> warnings) {
    ArticleId id = new ArticleId(name, path);
    entries.add(new Entry(id, "Text", null, false, warnings));
    return this;
  }

  /** An article that cannot be read. */
  public MemoryArchive addBroken(String path, String message) {
    entries.add(new Entry(new ArticleId(name, path), "", message, false, List.of()));
    return this;
  }

  /** An article at which the archive itself breaks down. */
  MemoryArchive addFatal(String path, String message) {
    entries.add(new Entry(new ArticleId(name, path), "", message, true, List.of()));
    return this;
  }

  public MemoryArchive addOf(ArticleId id) {
    entries.add(new Entry(id, "Text", null, false, List.of()));
    return this;
  }

  public MemoryArchive ignore(int files) {
    ignored = files;
    return this;
  }

  /** The archive cannot be opened from now on. */
  MemoryArchive breakDown() {
    broken = new IOException("No such archive: '" + name + "'.");
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ArchiveEntries open() throws IOException {
    if (broken != null) {
      throw broken;
    }
    Iterator<Entry> left = List.copyOf(entries).iterator();
    return new ArchiveEntries() {
      @Override
      public @Nullable ArchiveEntry next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public int ignored() {
        return ignored;
      }

      @Override
      public void close() {}
    };
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
