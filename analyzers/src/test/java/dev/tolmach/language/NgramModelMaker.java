package dev.tolmach.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Makes the files that {@link NgramModel} reads. It is no part of the build, for it takes minutes
 * and reads an archive of 80 MB; it is run by hand when the models shall change:
 *
 * <pre>{@code
 * java -Xmx3g -cp <classes and test classes of this module> dev.tolmach.language.NgramModelMaker
 *     lingua-1.2.2.jar language-detector-0.6.jar src/main/resources/dev/tolmach/language
 * }</pre>
 *
 * <p>N-grams are chosen for all languages of a script together: those whose presence or absence
 * tells the languages apart, weighed by how often they occur.
 */
final class NgramModelMaker {
  /** How much an n-gram must change the scores of a letter, on the average, to be kept. */
  private static final double LEAST_DIFFERENCE = 1e-4;

  /** Languages with Cyrillic letters are few: there is room for more of their n-grams. */
  private static final double LEAST_DIFFERENCE_IN_CYRILLIC = 5e-5;

  /** What part of that it must change a single language's score to be kept for that language. */
  private static final double LEAST_OF_ENTRY = 0.3;

  /** What changes less than this changes nothing. */
  private static final double NOTHING = 2e-6;

  /** Languages that few articles are written in get fewer n-grams. */
  private static final double RARE = 0.3;

  private static final Set<String> RARE_LANGUAGES =
      Set.of("la", "eo", "af", "sw", "fil", "cy", "ga", "is", "sq", "eu", "gl", "ms", "az", "mn");

  private static final String LATIN_LANGUAGES =
      "en de fr es it pt nl sv da no fi et lt lv pl cs sk sl hr sr hu ro ca gl tr az vi id ms fil"
          + " sq eu ga cy is eo la af sw";

  private final List<String> languages;
  private final Alphabet alphabet;
  private final Map<String, BackOffModel> models = new LinkedHashMap<>();

  NgramModelMaker(List<String> languages, Alphabet alphabet) {
    this.languages = languages;
    this.alphabet = alphabet;
  }

  /** Makes all models. */
  public static void main(String[] args) throws IOException {
    try (Corpora corpora = new Corpora(Path.of(args[0]), Path.of(args[1]))) {
      Path folder = Path.of(args[2]);
      Files.write(
          folder.resolve("arabic.ngrams"), make(corpora, "ar fa ur").bytes(LEAST_DIFFERENCE));
      Files.write(
          folder.resolve("cyrillic.ngrams"),
          make(corpora, "ru uk be bg sr mk kk mn").bytes(LEAST_DIFFERENCE_IN_CYRILLIC));
      Files.write(
          folder.resolve("devanagari.ngrams"), make(corpora, "hi mr").bytes(LEAST_DIFFERENCE));
      Files.write(
          folder.resolve("latin.ngrams"), make(corpora, LATIN_LANGUAGES).bytes(LEAST_DIFFERENCE));
    }
  }

  private static NgramModelMaker make(Corpora corpora, String tags) throws IOException {
    List<String> languages = List.of(tags.split(" "));
    Alphabet alphabet = corpora.alphabet(languages);
    NgramModelMaker maker = new NgramModelMaker(languages, alphabet);
    for (String language : languages) {
      maker.add(language, corpora.counts(language, alphabet));
    }
    return maker;
  }

  /** Adds what is known of the next language. */
  void add(String language, NgramCounts counts) {
    models.put(language, BackOffModel.of(counts).trimmed(NOTHING));
  }

  /**
   * The file.
   *
   * @param leastDifference 0 keeps every n-gram
   */
  byte[] bytes(double leastDifference) throws IOException {
    NgramCounts chosen = chosen(leastDifference);
    double leastEntry = leastDifference * LEAST_OF_ENTRY;
    Map<Long, Map<Integer, BackOffModel>> entries = new TreeMap<>();
    chosen.forEach(ngram -> entries.put(ngram, new TreeMap<>()));
    for (int i = 0; i < languages.size(); i++) {
      int language = i;
      BackOffModel model = Objects.requireNonNull(models.get(languages.get(i)));
      NgramCounts kept = kept(model, chosen, leastEntry / weight(languages.get(i)));
      BackOffModel pruned = model.pruned(kept::has);
      pruned.forEach(ngram -> Objects.requireNonNull(entries.get(ngram)).put(language, pruned));
    }
    return written(entries);
  }

  /** With the beginnings and the ends of all, on which the search for the longest relies. */
  private NgramCounts chosen(double leastDifference) {
    NgramCounts chosen = new NgramCounts();
    NgramCounts seen = new NgramCounts();
    for (BackOffModel model : models.values()) {
      model.forEach(ngram -> {
        if (!seen.has(ngram) && (Ngram.length(ngram) == 1 || difference(ngram) > leastDifference)) {
          addWithParts(ngram, chosen);
        }
        seen.set(ngram, 1);
      });
    }
    return chosen;
  }

  private static void addWithParts(long ngram, NgramCounts chosen) {
    if (!chosen.has(ngram)) {
      chosen.set(ngram, 1);
      if (Ngram.length(ngram) > 1) {
        addWithParts(Ngram.withoutLast(ngram), chosen);
        addWithParts(Ngram.withoutFirst(ngram), chosen);
      }
    }
  }

  /** How far the languages' lifts lie from their mean, each weighed by its share of the text. */
  private double difference(long ngram) {
    double mean = 0;
    for (BackOffModel model : models.values()) {
      mean += model.lift(ngram) / models.size();
    }
    double difference = 0;
    for (Map.Entry<String, BackOffModel> entry : models.entrySet()) {
      BackOffModel model = entry.getValue();
      double share = model.share(ngram) * weight(entry.getKey());
      difference += share == 0 ? 0 : share * Math.abs(model.lift(ngram) - mean);
    }
    return difference;
  }

  /** One language's n-grams: those that matter to it, and the beginnings of those. */
  private static NgramCounts kept(BackOffModel model, NgramCounts chosen, double least) {
    NgramCounts kept = new NgramCounts();
    chosen.forEach(ngram -> {
      if (model.has(ngram)
          && (Ngram.length(ngram) == 1
              || model.share(ngram) * Math.abs(model.surprise(ngram)) >= least)) {
        for (long part = ngram; !kept.has(part); part = Ngram.withoutLast(part)) {
          kept.set(part, 1);
        }
      }
    });
    return kept;
  }

  private static double weight(String language) {
    return RARE_LANGUAGES.contains(language) ? RARE : 1;
  }

  private byte[] written(Map<Long, Map<Integer, BackOffModel>> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(languages.size());
    for (String language : languages) {
      writeString(language, out);
    }
    writeString(alphabet.letters(), out);
    out.writeInt(entries.size());
    out.writeInt(entries.values().stream().mapToInt(Map::size).sum());
    writeSorted(entries.keySet().stream().mapToLong(Long::longValue), out);
    for (Map<Integer, BackOffModel> models : entries.values()) {
      out.writeByte(models.size());
    }
    for (Map<Integer, BackOffModel> models : entries.values()) {
      for (int language : models.keySet()) {
        out.writeByte(language);
      }
    }
    for (Map.Entry<Long, Map<Integer, BackOffModel>> entry : entries.entrySet()) {
      for (BackOffModel model : entry.getValue().values()) {
        out.writeByte(steps(-model.logarithm(entry.getKey()), 0, 255));
      }
    }
    for (Map.Entry<Long, Map<Integer, BackOffModel>> entry : entries.entrySet()) {
      for (BackOffModel model : entry.getValue().values()) {
        out.writeByte(steps(model.backOff(entry.getKey()), Byte.MIN_VALUE, Byte.MAX_VALUE));
      }
    }
    return bytes.toByteArray();
  }

  private static int steps(double logarithm, int least, int most) {
    return Math.clamp(Math.round(logarithm * NgramModel.STEPS), least, most);
  }

  private static void writeString(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static void writeSorted(LongStream sorted, DataOutputStream out) throws IOException {
    long before = 0;
    for (long ngram : sorted.toArray()) {
      long difference = ngram - before;
      while (difference > 0x7F) {
        out.writeByte((int) (difference & 0x7F | 0x80));
        difference >>>= 7;
      }
      out.writeByte((int) difference);
      before = ngram;
    }
  }
}
