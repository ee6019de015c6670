package dev.tolmach.dictionary.ru;

import dev.tolmach.analysis.lemma.LemmaDictionary;
import dev.tolmach.analysis.lemma.LemmaTable;
import dev.tolmach.language.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The lemmas of four million Russian word forms, made from the dictionary of aot.ru as LanguageTool
 * has it. To be found as a service; its presence is all that an application needs.
 *
 * <p>Thread-safe. The table, some 3 MB, is read when it is first used, once for all instances.
 */
public final class RussianDictionary implements LemmaDictionary {
  /** The dictionary, without its table yet. */
  public RussianDictionary() {}

  @Override
  public Language language() {
    return Language.RUSSIAN;
  }

  @Override
  public String identity() {
    return Table.LEMMAS.identity();
  }

  @Override
  public String artifact() {
    return "dev.tolmach:tolmach-dictionary-ru";
  }

  @Override
  public Lookup lookup() {
    return Table.LEMMAS.lookup();
  }

  private static final class Table {
    static final LemmaTable LEMMAS = read();

    private static LemmaTable read() {
      try (InputStream in = RussianDictionary.class.getResourceAsStream("lemmas")) {
        return LemmaTable.read(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
