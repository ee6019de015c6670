package dev.tolmach.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The n-grams of many languages as the archives of two libraries have them: lingua's (up to five
 * letters, as fractions of their first letters' number, so that counts can be had back), and for
 * Galician optimaize's (up to three letters, counted).
 */
final class Corpora implements AutoCloseable {
  private static final List<String> FILES =
      List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");
  private static final Pattern FRACTION = Pattern.compile("\"(\\d+)/(\\d+)\":\"([^\"]*)\"");
  private static final Pattern COUNT = Pattern.compile("\"([^\"]{1,3})\":(\\d+)");

  /** A letter must make up so much of a language's text to be its letter. */
  private static final double SHARE_OF_LETTER = 5e-6;

  private static final Map<String, String> LINGUA_NAMES = Map.of("no", "nb", "fil", "tl");
  private static final String FROM_OPTIMAIZE = "gl";

  private final ZipFile lingua;
  private final ZipFile optimaize;

  Corpora(Path lingua, Path optimaize) throws IOException {
    this.lingua = new ZipFile(lingua.toFile());
    this.optimaize = new ZipFile(optimaize.toFile());
  }

  /** All letters of some languages of one script. */
  Alphabet alphabet(List<String> languages) {
    Map<Character, Double> shares = new TreeMap<>();
    for (String language : languages) {
      if (!language.equals(FROM_OPTIMAIZE)) {
        forEach(language, 1, (letter, share) -> shares.merge(letter.charAt(0), share, Math::max));
      }
    }
    shares.values().removeIf(share -> share < SHARE_OF_LETTER);
    if (languages.contains("en")) {
      shares.keySet().removeIf(letter -> Writing.of(letter) != Writing.LATIN);
    }
    return new Alphabet(new TreeSet<>(shares.keySet()));
  }

  /** The n-grams of a language, with the edges of words. */
  NgramCounts counts(String language, Alphabet alphabet) {
    if (alphabet.ngram("e") == 0) {
      return counted(language, alphabet);
    }
    NgramCounts latin =
        switch (language) {
          case "sr" -> {
            Alphabet cyrillic = alphabet(List.of(language));
            yield CorpusCounts.serbianInLatin(counted(language, cyrillic), cyrillic, alphabet);
          }
          case FROM_OPTIMAIZE -> countedByOptimaize(language, alphabet);
          default -> counted(language, alphabet);
        };
    return CorpusCounts.withVariants(
        latin,
        language.equals("tr")
            ? List.of(alphabet::plain, alphabet::misreadTurkish)
            : List.of(alphabet::plain));
  }

  private NgramCounts counted(String language, Alphabet alphabet) {
    NgramCounts counts = new NgramCounts();
    double letters = letters(language);
    for (int n = 1; n <= Ngram.ORDER; n++) {
      int length = n;
      forEach(
          language,
          n,
          (text, fraction) -> {
            long ngram = text.length() == length ? alphabet.ngram(text) : 0;
            if (ngram != 0) {
              double of = length == 1 ? letters : counts.get(Ngram.withoutLast(ngram));
              counts.set(ngram, Math.rint(of * fraction));
            }
          });
    }
    CorpusCounts.addEdges(counts);
    return counts;
  }

  private NgramCounts countedByOptimaize(String language, Alphabet alphabet) {
    NgramCounts counts = new NgramCounts();
    String profile = read(optimaize, "languages/" + language);
    Matcher matcher = COUNT.matcher(profile.substring(0, profile.indexOf("\"n_words\"")));
    while (matcher.find()) {
      String written = matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
      long ngram = written.equals("_") ? 0 : CorpusCounts.edged(written, alphabet);
      if (ngram != 0) {
        counts.add(ngram, Double.parseDouble(matcher.group(2)));
      }
    }
    CorpusCounts.putEdge(counts);
    return counts;
  }

  /** Fractions are reduced, but hardly all of them can be. */
  private double letters(String language) {
    Matcher matcher = FRACTION.matcher(read(lingua, entry(language, 1)));
    double most = 0;
    while (matcher.find()) {
      most = Math.max(most, Double.parseDouble(matcher.group(2)));
    }
    return most;
  }

  private void forEach(String language, int length, ObjDoubleConsumer<String> action) {
    Matcher matcher = FRACTION.matcher(read(lingua, entry(language, length)));
    while (matcher.find()) {
      double fraction = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
      for (String ngram : matcher.group(3).split(" ")) {
        action.accept(ngram, fraction);
      }
    }
  }

  private static String entry(String language, int length) {
    String name = LINGUA_NAMES.getOrDefault(language, language);
    return "language-models/" + name + "/" + FILES.get(length - 1) + ".json";
  }

  private static String read(ZipFile archive, String name) {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException("Not in " + archive.getName() + ": '" + name + "'.");
    }
    try (InputStream in = archive.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lingua.close();
    optimaize.close();
  }
}
