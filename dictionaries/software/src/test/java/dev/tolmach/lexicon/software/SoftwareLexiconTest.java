package dev.tolmach.lexicon.software;

import static dev.tolmach.language.Language.CHINESE_SIMPLIFIED;
import static dev.tolmach.language.Language.ENGLISH;
import static dev.tolmach.language.Language.RUSSIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareLexiconTest {
  private final Lexicons lexicons = Lexicons.installed();

  private List<String> texts(Language from, Language to, String key) {
    return lexicons.translations(LanguagePair.of(from, to), key).stream()
        .filter(each -> each.source().equals(new SoftwareLexicon().name()))
        .map(WordTranslation::text)
        .toList();
  }

  @Test
  void wordsAreTranslatedInAllDirections() {
    assertThat(texts(ENGLISH, RUSSIAN, "event")).first().isEqualTo("событие");
    assertThat(texts(ENGLISH, CHINESE_SIMPLIFIED, "thread")).first().isEqualTo("线程");
    assertThat(texts(CHINESE_SIMPLIFIED, RUSSIAN, "内存")).contains("память");
    assertThat(texts(RUSSIAN, CHINESE_SIMPLIFIED, "порт")).contains("端口");
    assertThat(texts(CHINESE_SIMPLIFIED, ENGLISH, "数据库")).contains("database");
    assertThat(lexicons.problems()).isEmpty();
  }

  @Test
  void itIsFoundAsAService() {
    assertThat(lexicons.sources()).hasAtLeastOneElementOfType(SoftwareLexicon.class);
  }

  @Test
  void tablesSayWhatTheClassSays(@TempDir Path folder) throws IOException {
    LexiconSource source = new SoftwareLexicon();

    assertThat(source.pairs()).hasSize(6);
    for (String table : List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz")) {
      Path file = folder.resolve(table);
      try (InputStream in = SoftwareLexicon.class.getResourceAsStream(table)) {
        Files.copy(in, file);
      }
      LexiconSource read = LexiconFiles.open(file);
      assertThat(read.description()).isEqualTo(source.description());
      for (LanguagePair pair : read.pairs()) {
        assertThat(read.read(pair).size()).isGreaterThan(1_000);
        assertThat(source.read(pair).size()).isEqualTo(read.read(pair).size());
      }
    }
  }
}
