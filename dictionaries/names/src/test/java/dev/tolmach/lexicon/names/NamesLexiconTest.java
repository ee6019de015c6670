package dev.tolmach.lexicon.names;

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

class NamesLexiconTest {
  private final Lexicons lexicons = Lexicons.installed();

  private List<String> texts(Language from, Language to, String key) {
    return lexicons.translations(LanguagePair.of(from, to), key).stream()
        .filter(each -> each.source().equals(new NamesLexicon().name()))
        .map(WordTranslation::text)
        .toList();
  }

  @Test
  void wordsAreTranslatedInAllDirections() {
    assertThat(texts(ENGLISH, RUSSIAN, "switzerland")).containsExactly("Швейцария");
    assertThat(texts(ENGLISH, CHINESE_SIMPLIFIED, "switzerland")).containsExactly("瑞士");
    assertThat(texts(CHINESE_SIMPLIFIED, RUSSIAN, "瑞士")).containsExactly("Швейцария");
    assertThat(texts(RUSSIAN, CHINESE_SIMPLIFIED, "японская иена")).containsExactly("日元");
    assertThat(texts(CHINESE_SIMPLIFIED, ENGLISH, "冰岛语")).containsExactly("Icelandic");
    assertThat(texts(RUSSIAN, CHINESE_SIMPLIFIED, "москва")).containsExactly("莫斯科");
    assertThat(texts(CHINESE_SIMPLIFIED, ENGLISH, "纽约")).containsExactly("New York");
    assertThat(lexicons.problems()).isEmpty();
  }

  @Test
  void itIsFoundAsAService() {
    assertThat(lexicons.sources()).hasAtLeastOneElementOfType(NamesLexicon.class);
  }

  @Test
  void tablesSayWhatTheClassSays(@TempDir Path folder) throws IOException {
    LexiconSource source = new NamesLexicon();

    assertThat(source.pairs()).hasSize(6);
    for (String table : List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz")) {
      Path file = folder.resolve(table);
      try (InputStream in = NamesLexicon.class.getResourceAsStream(table)) {
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
