package dev.tolmach.archive;

import dev.tolmach.article.ArticleParser;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** A file or a stream with one article a line. Immutable. */
record NdjsonArchive(String name, Optional<String> location, Opener opener)
    implements ArticleArchive {

  NdjsonArchive {
    ArchiveNames.check(name);
  }

  /** A stream that is no file may be read only once. */
  @Override
  public Set<Language> languages(ArticleParser parser) {
    return location.isPresent() ? LanguageSample.ofFirst(this, parser) : Set.of();
  }

  @Override
  public ArchiveEntries open() throws IOException {
    return new NdjsonEntries(name, opener.open());
  }
}
