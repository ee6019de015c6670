package dev.tolmach;

import dev.tolmach.disk.ReadingGuard;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.generation.LiveGeneration;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.retrieval.ArticleSearcher;
import dev.tolmach.schema.ArticleAnalyzers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;

/**
 * What searches see of an index at one time. It is closed when the last search that holds its
 * reader ends.
 *
 * @param lexicons what words are called in other languages
 * @param doubt what each result has to say of the index
 */
record Snapshot(
    DirectoryReader reader,
    ReadingGuard guard,
    ArticleSearcher searcher,
    Lexicons lexicons,
    Optional<String> doubt) {

  /** Makes one of a reader, which is closed if that fails. */
  static Snapshot of(DirectoryReader reader, IndexSettings settings, ArticleAnalyzers analyzers)
      throws IOException {
    try {
      ReadingGuard guard = new ReadingGuard(reader);
      Optional<String> doubt = LiveGeneration.doubt(reader, settings);
      Glossary glossary =
          Glossary.all(List.of(settings.glossary(), LiveGeneration.glossary(reader)));
      Lexicons lexicons = lexicons(glossary, settings, reader.getIndexCommit().getUserData());
      ArticleSearcher searcher =
          guard.read(() -> new ArticleSearcher(reader, analyzers, glossary, lexicons));
      return new Snapshot(reader, guard, searcher, lexicons, doubt);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  /** What words are called in other languages, in an index of which some data are noted. */
  static Lexicons lexicons(Glossary glossary, IndexSettings settings, Map<String, String> data) {
    return LexiconFiles.all(glossary.lexicons().stream().map(Path::of).toList())
        .and(settings.lexicons())
        .and(LearnedData.lexicons(data));
  }

  /** What is wrong with the index, and with the lexicons as far as they were read until now. */
  List<String> problems() {
    return problems(doubt, lexicons);
  }

  static List<String> problems(Optional<String> doubt, Lexicons lexicons) {
    return Stream.concat(doubt.stream(), lexicons.problemsByName().stream()).toList();
  }
}
