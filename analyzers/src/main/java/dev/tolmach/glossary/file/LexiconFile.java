package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconBuilder;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lexicons of a file, of which each direction is read when it is asked for. Thread-safe. */
final class LexiconFile implements LexiconSource {
  /** Reads the pairs of a file from its begin. */
  interface Content {
    void read(PairSink pairs, BadRows bad) throws IOException;
  }

  private final String name;
  private final LexiconHeader header;
  private final Set<LanguagePair> pairs;
  private final Content content;
  private volatile List<String> problems = List.of();

  LexiconFile(String name, LexiconHeader header, Content content) {
    this(name, header, Set.of(header.pair()), content);
  }

  /** A file of several tables, of which the header is the first one's. */
  LexiconFile(String name, LexiconHeader header, Set<LanguagePair> tables, Content content) {
    this.name = name;
    this.header = header;
    this.pairs =
        tables.stream()
            .flatMap(pair -> Stream.of(pair, pair.reversed()))
            .collect(Collectors.toUnmodifiableSet());
    this.content = content;
  }

  @Override
  public String name() {
    return header.description().name();
  }

  @Override
  public LexiconDescription description() {
    return header.description();
  }

  @Override
  public Set<LanguagePair> pairs() {
    return pairs;
  }

  @Override
  public boolean correctsLearned() {
    return header.correctsLearned();
  }

  @Override
  public Lexicon read(LanguagePair pair) throws IOException {
    LexiconBuilder builder = new LexiconBuilder(header.description(), pair);
    BadRows bad = new BadRows(name);
    content.read(new PairSink(builder, pair, header.pair()), bad);
    problems = builder.isFull() ? List.of(tooLarge()) : bad.problems();
    return builder.build();
  }

  private String tooLarge() {
    return "Too large a lexicon: '"
        + name
        + "'. Expected at most "
        + LexiconBuilder.MAX_KEYS
        + " words and phrases. Further ones are left out; divide the file.";
  }

  @Override
  public List<String> problems() {
    return problems;
  }
}
