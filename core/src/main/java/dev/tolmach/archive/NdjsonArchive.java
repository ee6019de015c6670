package dev.tolmach.archive;

import java.io.IOException;
import java.util.Optional;

/** A file or a stream with one article a line. Immutable. */
record NdjsonArchive(String name, Optional<String> location, Opener opener)
    implements ArticleArchive {

  NdjsonArchive {
    ArchiveNames.check(name);
  }

  @Override
  public ArchiveEntries open() throws IOException {
    return new NdjsonEntries(name, opener.open());
  }
}
