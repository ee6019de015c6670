package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analyzer, with the index as the judge of its positions and offsets. */
class AnalyzersInIndexTest {
  private static final LanguageAnalyzers ANALYZERS = LanguageAnalyzers.standard();

  /** The blocks of Unicode in which some analyzer does more than lower-casing, and some others. */
  private static final int[][] BLOCKS = {
    {0x0030, 0x007A}, {0x00C0, 0x024F}, {0x0300, 0x036F}, {0x0370, 0x03FF}, {0x0400, 0x052F},
    {0x0530, 0x058F}, {0x0591, 0x05FF}, {0x0600, 0x06FF}, {0x0900, 0x0DFF}, {0x0E00, 0x0EFF},
    {0x1100, 0x11FF}, {0x1E00, 0x1FFF}, {0x3040, 0x30FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
    {0xD800, 0xDFFF}, {0xFB50, 0xFEFF}, {0xFF00, 0xFFFF}, {0x1F600, 0x1F64F}, {0x20000, 0x200FF}
  };

  private static final String JOINTS = " \n  .-_'’·+#@\u00AD\u200C\u200D\u0301\u0640";
  private static final String NAMES = "aAbBsSxXяЯ字123.-_'+#’²½\u0301";
  private static final int TEXTS = 40;
  private static final int LENGTH = 160;

  @ParameterizedTest
  @MethodSource("languages")
  void everyChainIndexesAnyText(Language language) throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory, ANALYZERS.of(language))) {
      for (int i = 0; i < TEXTS; i++) {
        String text = randomText(random);
        assertThatCode(() -> writer.addDocument(document(text)))
            .as("again with -Dtests.seed=%d: '%s'", seed, text)
            .doesNotThrowAnyException();
      }
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDocs()).isEqualTo(TEXTS);
      }
    }
  }

  /** Letters in both cases, digits and joints in any order, as in hashes and versions. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyChainIndexesAnyNameOfLettersAndDigits(Language language) throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory, ANALYZERS.of(language))) {
      for (int i = 0; i < 500; i++) {
        StringBuilder name = new StringBuilder();
        for (int left = 1 + random.nextInt(14); left > 0; left--) {
          name.append(NAMES.charAt(random.nextInt(NAMES.length())));
        }
        assertThatCode(() -> writer.addDocument(document(name.toString())))
            .as("again with -Dtests.seed=%d: '%s'", seed, name)
            .doesNotThrowAnyException();
      }
      for (String name : List.of("9GGs4cs", "x9GGs4cs-aB1cD2eF", "MySQL8.0-Java21.3")) {
        writer.addDocument(document(name));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @Timeout(60)
  void everyChainIndexesAHundredThousandOfAnything(Language language) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory, ANALYZERS.of(language))) {
      for (String unit :
          new String[] {"a", "я", "字", "か", "ا", "क", "ก", "\u0301", "l'", "\uD800"}) {
        writer.addDocument(document(unit.repeat(100_000 / unit.length())));
      }
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDocs()).isEqualTo(10);
      }
    }
  }

  static Stream<Language> languages() {
    return Stream.concat(Stream.of(Language.UNKNOWN), ANALYZERS.languages().stream());
  }

  private static IndexWriter writer(ByteBuffersDirectory directory, Analyzer analyzer)
      throws IOException {
    return new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** Twice in one field, so that the second begins where {@code end()} left the first. */
  private static Document document(String text) {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    var document = new Document();
    document.add(new Field("text", text, type));
    document.add(new Field("text", text, type));
    return document;
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
    for (int i = random.nextInt(LENGTH); i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> block = BLOCKS[random.nextInt(BLOCKS.length)];
        case 1, 2, 3 -> text.append(JOINTS.charAt(random.nextInt(JOINTS.length())));
        default -> text.appendCodePoint(random.nextInt(block[0], block[1] + 1));
      }
    }
    return text.toString();
  }
}
