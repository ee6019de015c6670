package dev.tolmach.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("StringConcatToTextBlock") // Rows with tabs, as a file has them.
class LexiconFilesTest {
  private static final LanguagePair EN_RU = LanguagePair.of(Language.ENGLISH, Language.RUSSIAN);
  private static final LanguagePair EN_ZH =
      LanguagePair.of(Language.ENGLISH, Language.CHINESE_SIMPLIFIED);

  private static final String TABLE =
      """
      # tolmach lexicon
      # languages: en ru
      # name: Harbour words
      # version: 3
      # licence: CC-BY-4.0
      # attribution: The harbour office
      lighthouse\tмаяк\t1\tdictionary
      lighthouse\tсветоч\t.25
      event loop\tцикл событий
      """;

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<String> texts(Lexicons lexicons, LanguagePair pair, String key) {
    return lexicons.translations(pair, key).stream().map(WordTranslation::text).toList();
  }

  @Test
  void aTableIsReadInBothDirections() throws IOException {
    LexiconSource source = LexiconFiles.open(file("harbour.tsv", TABLE));

    assertThat(source.description().licence()).isEqualTo("CC-BY-4.0");
    assertThat(source.pairs()).containsExactlyInAnyOrder(EN_RU, EN_RU.reversed());
    assertThat(source.read(EN_RU).translations("lighthouse"))
        .extracting(WordTranslation::text, WordTranslation::weight, WordTranslation::source)
        .containsExactly(
            tuple("маяк", 1.0, "Harbour words"), tuple("светоч", .25, "Harbour words"));
    assertThat(source.read(EN_RU.reversed()).translations("цикл событий"))
        .extracting(WordTranslation::text, WordTranslation::kind)
        .containsExactly(tuple("event loop", TranslationKind.DICTIONARY));
  }

  @Test
  void aTableMayBeCompressedAndBeginWithAByteOrderMark() throws IOException {
    byte[] content =
        gzipped(("\uFEFF" + TABLE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("harbour"), content);

    assertThat(texts(LexiconFiles.all(List.of(file)), EN_RU, "lighthouse"))
        .containsExactly("маяк", "светоч");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Lexicon lexicon = LexiconFiles.open(file("a.tsv", TABLE)).read(EN_RU);
    LexiconSource again =
        LexiconFiles.open(file("b.tsv", String.join("\n", LexiconWriter.lines(lexicon, true))));

    assertThat(again.correctsLearned()).isTrue();
    assertThat(again.description()).isEqualTo(lexicon.description());
    assertThat(again.read(EN_RU).translations("lighthouse"))
        .isEqualTo(lexicon.translations("lighthouse"));
    assertThat(again.read(EN_RU).size()).isEqualTo(3);
  }

  @Test
  void rowsInAnotherCharacterSetAreNamed() throws IOException {
    Path table = folder.resolve("koi8.tsv");
    Files.write(table, (TABLE + "buoy\tбуй\n").getBytes(Charset.forName("KOI8-R")));
    Path chinese = folder.resolve("gb.u8");
    String entries = "燈塔 灯塔 [deng1 ta3] /lighthouse/\n浮標 浮标 [fu2 biao1] /buoy/\n";
    Files.write(chinese, entries.getBytes(Charset.forName("GB18030")));
    Files.writeString(
        folder.resolve("half.u8"), "海 海 [hai3] /sea/\n浮\uFFFD 浮标 [fu2 biao1] /buoy/\n");
    Lexicons lexicons = LexiconFiles.all(List.of(table, chinese, folder.resolve("half.u8")));

    assertThat(lexicons.translations(EN_RU, "buoy")).isEmpty();
    assertThat(lexicons.translations(EN_ZH, "sea")).hasSize(1);
    assertThat(lexicons.problems())
        .anyMatch(problem ->
            problem.startsWith("Not a row of a lexicon: " + table + ":7 and 3 more. Expected text")
                && problem.contains("UTF-8"))
        .anyMatch(problem -> problem.contains(chinese.toString()))
        .anyMatch(problem -> problem.contains("half.u8:2. Expected text in UTF-8."));
  }

  @Test
  void rowsThatAreNoneAreLeftOutAndNamed() throws IOException {
    Path file = file("bad.tsv", TABLE + "alone\nsea\tморе\ttwo\nship\tкорабль\t7\nbuoy\tбуй\n");
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(texts(lexicons, EN_RU, "buoy")).containsExactly("буй");
    assertThat(texts(lexicons, EN_RU, "ship")).isEmpty();
    assertThat(lexicons.problems())
        .containsExactly(
            "Not a row of a lexicon: "
                + file
                + ":10 and 2 more. Expected source, target, a weight from 0 to 1, and origin,"
                + " parted by tabs. These rows are left out; correct them.");
  }

  @Test
  void aWordOfWeightZeroHasNoTranslation() throws IOException {
    Lexicons lexicons = LexiconFiles.all(List.of(file("a.tsv", TABLE + "ghost\t\t0\n")));

    assertThat(texts(lexicons, EN_RU, "ghost")).isEmpty();
    assertThat(lexicons.lexicons(EN_RU).get(0).has("ghost")).isTrue();
    assertThat(lexicons.problems()).isEmpty();
  }

  @Test
  void aFileMayHoldSeveralTables() throws IOException {
    Path file = file("two.tsv", TABLE + "# tolmach lexicon\n# languages: zh en\n灯塔\tlighthouse\n");
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(texts(lexicons, EN_RU, "lighthouse")).containsExactly("маяк", "светоч");
    assertThat(texts(lexicons, EN_ZH, "lighthouse")).containsExactly("灯塔");
    assertThat(lexicons.problems()).isEmpty();
  }

  @Test
  void cedictIsReadByItsSenses() throws IOException {
    Path file =
        file(
            "cedict_ts.u8",
            """
            # CC-CEDICT
            #! version=1
            燈塔 灯塔 [deng1 ta3] /lighthouse/CL:座[zuo4]/
            跑 跑 [pao3] /to run/to run away; to escape/(bound form) to leak/see 逃跑[tao2 pao3]/
            柏林 柏林 [Bo2 lin2] /Berlin, capital of Germany/
            王 王 [Wang2] /surname Wang/
            喇嘛 喇嘛 [la3 ma5] /lama, spiritual teacher in Tibetan Buddhism/
            """);
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(texts(lexicons, EN_ZH, "lama")).containsExactly("喇嘛");
    assertThat(lexicons.sources().get(0).description().licence()).isEqualTo("CC-BY-SA-4.0");
    assertThat(texts(lexicons, EN_ZH, "lighthouse")).containsExactly("灯塔");
    assertThat(texts(lexicons, EN_ZH.reversed(), "灯塔")).containsExactly("lighthouse");
    assertThat(texts(lexicons, EN_ZH.reversed(), "跑"))
        .containsExactly("run", "run away", "escape", "leak");
    assertThat(texts(lexicons, EN_ZH, "berlin")).containsExactly("柏林");
    assertThat(lexicons.translations(EN_ZH, "wang").get(0).weight()).isEqualTo(.25);
    assertThat(lexicons.inAnyForm(EN_ZH, "Lighthouses", LanguageAnalyzers.standard())).hasSize(1);
  }

  private Path dict(String name, boolean compressed, String... headwordsAndTexts)
      throws IOException {
    StringBuilder index = new StringBuilder();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (int i = 0; i < headwordsAndTexts.length; i += 2) {
      byte[] text =
          (headwordsAndTexts[i] + "\n" + headwordsAndTexts[i + 1] + "\n")
              .getBytes(StandardCharsets.UTF_8);
      index.append(headwordsAndTexts[i]).append('\t').append(digits(texts.size()));
      index.append('\t').append(digits(text.length)).append('\n');
      texts.write(text);
    }
    Path texted = folder.resolve(name + (compressed ? ".dict.dz" : ".dict"));
    Files.write(texted, compressed ? gzipped(texts.toByteArray()) : texts.toByteArray());
    return file(name + ".index", index.toString());
  }

  private static String digits(int number) {
    String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return (number >= 64 ? digits(number / 64) : "") + all.charAt(number % 64);
  }

  private static final String[] HARBOUR = {
    "00-database-short", "     Harbour words",
    "buoy", "   [bɔɪ] _n. буй, бакен; to paint the buoy красить буй, белить",
    "quay", "   1. _n.\n      1) причал (морской)\n      2) см. pier\n   2. _v. причаливать и т.п.",
  };

  @Test
  void aDictDatabaseIsReadByEitherFile() throws IOException {
    Path index = dict("harbour", true, HARBOUR);
    Lexicons lexicons = LexiconFiles.all(List.of(index));

    assertThat(lexicons.sources().get(0).pairs()).contains(EN_RU);
    assertThat(texts(lexicons, EN_RU, "buoy")).containsExactly("буй", "бакен");
    assertThat(texts(lexicons, EN_RU, "to paint the buoy")).contains("красить буй", "белить");
    assertThat(texts(lexicons, EN_RU, "quay")).containsExactly("причал", "причаливать");
    assertThat(texts(lexicons, EN_RU.reversed(), "буй")).containsExactly("buoy");
    assertThat(LexiconFiles.open(folder.resolve("harbour.dict.dz")).pairs()).contains(EN_RU);
  }

  @Test
  void aDamagedIndexIsReadAsFarAsItCanBe() throws IOException {
    Path index = dict("harbour", false, HARBOUR);
    Files.writeString(index, Files.readString(index) + "far\t/////\tB\nbad\t!\tB\nno tabs\n");
    Lexicons lexicons = LexiconFiles.all(List.of(index));

    assertThat(texts(lexicons, EN_RU, "buoy")).hasSize(2);
    assertThat(lexicons.problems())
        .singleElement()
        .asString()
        .contains("harbour.index", ":5 and 1 more");
  }

  @Test
  void filesThatAreNoLexiconsAreNamedAndLeftOut() throws IOException {
    List<Path> files =
        List.of(
            folder.resolve("missing.tsv"),
            folder,
            file("empty.tsv", ""),
            file("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
            file("languages.tsv", "# tolmach lexicon\na\tb\n"),
            file("same.tsv", "# tolmach lexicon\n# languages: zh-Hans zh-Hant\na\tb\n"),
            file("alone.index", "a\tA\tB\n"),
            Files.write(folder.resolve("cut.tsv.gz"), cut()));
    Lexicons lexicons = LexiconFiles.all(files);

    assertThat(lexicons.isEmpty()).isTrue();
    assertThat(lexicons.translations(EN_RU, "lighthouse")).isEmpty();
    assertThat(lexicons.problems())
        .hasSize(files.size())
        .allSatisfy(problem -> assertThat(problem).contains(". Expected ").doesNotContain("\n"));
  }

  private static byte[] cut() throws IOException {
    byte[] whole = gzipped(TABLE.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(whole, 14);
  }

  @Test
  void aFileThatEndsEarlyIsAProblemWhenItIsRead() throws IOException {
    StringBuilder rows = new StringBuilder(TABLE);
    for (int i = 0; i < 100_000; i++) {
      rows.append("word").append(i * 7919L).append("\tслово").append(i * 104729L).append('\n');
    }
    byte[] whole = gzipped(rows.toString().getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("cut.tsv.gz"), Arrays.copyOf(whole, whole.length / 2));
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(texts(lexicons, EN_RU, "lighthouse")).isEmpty();
    assertThat(lexicons.problems())
        .singleElement()
        .asString()
        .startsWith("The lexicon cannot be read: ");
  }

  @Test
  void controlCharactersAndQuerySyntaxAreNoPartOfAWord() throws IOException {
    Path file =
        file(
            "odd.tsv",
            "# tolmach lexicon\n# languages: en ru\n# name: bell\u001b[31m\n"
                + "lamp\tлам\u0007па\nlamp\t\"лампа\" OR tag:*\nray\tлуч\n");
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(lexicons.sources().get(0).name()).isEqualTo("bell [31m");
    assertThat(texts(lexicons, EN_RU, "lamp")).containsExactly("\"лампа\" OR tag:*");
    assertThat(texts(lexicons, EN_RU, "ray")).containsExactly("луч");
  }

  @Test
  void aLineWithoutEndTakesBoundedMemory() throws IOException {
    Path file = folder.resolve("long.tsv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(TABLE.getBytes(StandardCharsets.UTF_8));
      byte[] letters = "слово ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 50; i++) {
        out.write(letters);
      }
    }
    Lexicons lexicons = LexiconFiles.all(List.of(file));

    assertThat(texts(lexicons, EN_RU, "lighthouse")).hasSize(2);
    assertThat(lexicons.problems()).singleElement().asString().contains(":10. Expected");
  }

  @Test
  void messagesSayWhatToDo() throws IOException {
    assertThatThrownBy(() -> LexiconFiles.open(file("notes.txt", "Dear diary\n")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Not a lexicon: "
                + folder.resolve("notes.txt")
                + ":1. Expected a table that begins with '# tolmach lexicon', CC-CEDICT's text or a"
                + " DICT database. Use another file.");
  }
}
