package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.language.Language;
import dev.tolmach.limits.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** A file or a stream with one article a line. Any number of threads may use one. */
final class NdjsonArchive implements ArticleArchive {
  private final String name;
  private final Optional<String> location;
  private final StreamHead stream;
  private final Limits limits;

  private NdjsonArchive(String name, Optional<String> location, StreamHead stream, Limits limits) {
    ArticleId.checkArchive(name);
    this.name = name;
    this.location = location;
    this.stream = stream;
    this.limits = limits;
  }

  NdjsonArchive(String name, Optional<String> location, Opener opener) {
    this(name, location, new StreamHead(opener), Limits.STANDARD);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> location() {
    return location;
  }

  @Override
  public ArticleArchive within(Limits other) {
    return new NdjsonArchive(name, location, stream, other);
  }

  /** A stream that is no file may be read only once: it is judged by its beginning. */
  @Override
  public Set<Language> languages(ArticleParser parser) {
    try {
      InputStream rows =
          location.isPresent()
              ? stream.opener().open()
              : new ByteArrayInputStream(stream.wholeLines());
      return LanguageSample.ofRows(name, rows, parser, limits);
    } catch (IOException e) {
      return Set.of(); // Reading the archive itself reports it.
    }
  }

  /** What an export says of the archive in a row of its own before all others. */
  @Override
  public ArchiveSettings settings() {
    try {
      byte[] first = location.isPresent() ? stream.firstBytes() : stream.wholeLines();
      return NdjsonRow.settings(first, limits);
    } catch (IOException e) {
      return ArchiveSettings.NONE; // Reading the archive itself reports it.
    }
  }

  @Override
  public ArchiveEntries open() throws IOException {
    InputStream in = location.isPresent() ? stream.opener().open() : stream.open();
    return new NdjsonEntries(name, in, limits);
  }
}
