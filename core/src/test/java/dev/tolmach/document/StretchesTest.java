package dev.tolmach.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a long text has the same tokens in stretches as it has whole. */
class StretchesTest {
  private static final Analyzer ANALYZERS = new ArticleAnalyzers(LanguageAnalyzers.standard());

  private record Token(String term, int position, int start, int end) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "code", "text.ru", "text.en", "text.de", "text.ja", "text.pl", "text.ar"})
  void tokensAreTheSameAsThoseOfTheWholeText(String field) throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    String text = magazine(new Random(seed));
    Stretches stretches = indexed(field, text);
    assertThat(stretches.count()).as("tests.seed=%d", seed).isGreaterThan(20);
    List<Token> whole = tokens(field, text, 0, -1);
    List<Token> pieces = new ArrayList<>();
    for (int i = 0; i < stretches.count(); i++) {
      int start = stretches.start(i);
      String piece = text.substring(start, stretches.end(i, text.length()));
      List<Token> found = tokens(field, piece, start, i == 0 ? -1 : stretches.position(field, i));
      for (Token token : found) {
        assertThat(stretches.at(token.start())).isEqualTo(i);
      }
      pieces.addAll(found);
    }
    assertThat(pieces).as("tests.seed=%d", seed).isEqualTo(whole);
  }

  @Test
  void aStretchBeginsWithALetterAfterALineThatPunctuationEnds() {
    String line = "Слова и слова без конца и без края, ".repeat(80);
    assertThat(Stretches.starts(line + "\nслово\n" + line)).containsExactly(0);
    assertThat(Stretches.starts(line + ".\n1 слово\n" + line)).containsExactly(0);
    assertThat(Stretches.starts(line + ".\n🚀 слово\n" + line)).containsExactly(0);
    assertThat(Stretches.starts(line + ".\nслово\n" + line)).containsExactly(0, line.length() + 2);
    assertThat(Stretches.starts(line + "。 \n\n词\n" + line)).containsExactly(0, line.length() + 4);
  }

  @Test
  void aShortTextIsOne() {
    assertThat(Stretches.starts("")).containsExactly(0);
    assertThat(Stretches.starts("a.\nb\n".repeat(500))).containsExactly(0);
  }

  @Test
  void anyBytesOfATableAreReadBack() throws IOException {
    var written =
        Stretches.write(
            new int[] {0, 2_000, 70_000}, java.util.Map.of("text", new int[] {0, 300, 300}));
    Stretches read = Stretches.read(written);
    assertThat(read.count()).isEqualTo(3);
    assertThat(read.at(1_999)).isZero();
    assertThat(read.at(2_000)).isEqualTo(1);
    assertThat(read.end(2, 80_000)).isEqualTo(80_000);
    assertThat(read.of("text", 299)).isZero();
    assertThat(read.of("text", 300)).isEqualTo(2);
    assertThat(read.knows("text.ru")).isFalse();
  }

  private static Stretches indexed(String field, String text) throws IOException {
    StretchedText stretched = new StretchedText(text);
    Document document = new Document();
    document.add(stretched.indexed(field));
    document.add(stretched.stored(IndexFields.STORED_TITLE));
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZERS))) {
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        Document stored = reader.storedFields().document(0);
        return Stretches.read(stored.getBinaryValue(IndexFields.STORED_TITLE));
      }
    }
  }

  private static List<Token> tokens(String field, String text, int base, int first)
      throws IOException {
    List<Token> found = new ArrayList<>();
    try (TokenStream tokens = ANALYZERS.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position =
            found.isEmpty() && first >= 0 ? first : position + increment.getPositionIncrement();
        found.add(
            new Token(
                term.toString(), position, base + offset.startOffset(), base + offset.endOffset()));
      }
    }
    return found;
  }

  /* The bodies of the bundled articles, markup and all, in any order. */
  private static String magazine(Random random) throws IOException {
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TestData.archive())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        bodies.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    Collections.shuffle(bodies, random);
    return String.join("\n", bodies);
  }
}
