package dev.tolmach.glossary.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a word sounds, roughly: one letter for each sound, the same for Russian and for Latin letters
 * as English reads names. {@code C} is the sound of ч, {@code S} of ш, {@code Z} of ж, {@code J} of
 * дж, {@code c} of ц, {@code h} of х. Immutable.
 */
final class Sounds {
  /*
   * Letters, then what they sound like; longer rows are tried first. A row that begins with ^ holds
   * at the begin of a word, one that ends with $ at its end. The rows are those of any guide to
   * reading English names aloud, and of the Russian tradition of writing them (Гиляревский,
   * Старостин, Иностранные имена и названия в русском тексте).
   */
  private static final String LATIN =
      "shch S, sch S, tch C, sh S, ch C, kh h, zh Z, ph f, th t, ck k, qu kv, tz c, ts c, dg J, dj"
          + " J, gh h, wh v, ^kn n, ^wr r, ^ps ps, ^x ks, ce se, ci si, cy si, ge Je, gi Ji, gy Ji,"
          + " gue$ g, que$ k, ee i, ea i, oo u, ou u, ow ou, ew iu, eu ei, ai ei, ay ei, ei ei, ey"
          + " ei, au o, aw o, oa o, ia ia, ya ia, yu iu, yo io, ^ye e, ye e, ie i, e$ , a a, b b, c"
          + " k, d d, e e, f f, g g, h h, i i, j J, k k, l l, m m, n n, o o, p p, q k, r r, s s, t"
          + " t, u u, v v, w v, x ks, y i, z z";

  private static final String RUSSIAN =
      "дж J, тс c, тц c, кс ks, ья ia, ье ie, ью iu, ьо io, а a, б b, в v, г g, д d, е e, ж Z,"
          + " з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х h, ц c, ч C,"
          + " ш S, щ S, ъ , ы i, ь , э e, ю iu, я ia";

  private static final Sounds LATIN_SOUNDS = new Sounds(LATIN);
  private static final Sounds RUSSIAN_SOUNDS = new Sounds(RUSSIAN);

  private final Map<Character, List<Row>> rows = new HashMap<>();

  private record Row(String letters, String sound, boolean first, boolean last) {}

  private Sounds(String table) {
    for (String row : table.split(", ?")) {
      int space = row.indexOf(' ');
      String letters = row.substring(0, space);
      boolean first = letters.startsWith("^");
      boolean last = letters.endsWith("$");
      letters = letters.substring(first ? 1 : 0, letters.length() - (last ? 1 : 0));
      rows.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>())
          .add(new Row(letters, row.substring(space + 1), first, last));
    }
    Comparator<Row> longestFirst =
        Comparator.comparingInt(row -> -2 * row.letters.length() - (row.first || row.last ? 1 : 0));
    rows.values().forEach(each -> each.sort(longestFirst));
  }

  static Sounds latin() {
    return LATIN_SOUNDS;
  }

  static Sounds russian() {
    return RUSSIAN_SOUNDS;
  }

  /**
   * The sounds of a word. Of two alike in a row one is left.
   *
   * @param word folded, without marks
   * @return empty if a letter is not known
   */
  String of(String word) {
    StringBuilder sounds = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); ) {
      Row row = row(word, at);
      if (row == null) {
        return "";
      }
      for (int i = 0; i < row.sound.length(); i++) {
        char sound = row.sound.charAt(i);
        if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
          sounds.append(sound);
        }
      }
      at += row.letters.length();
    }
    return sounds.toString();
  }

  private @Nullable Row row(String word, int at) {
    for (Row row : rows.getOrDefault(word.charAt(at), List.of())) {
      if (word.startsWith(row.letters, at)
          && (!row.first || at == 0)
          && (!row.last || at + row.letters.length() == word.length())) {
        return row;
      }
    }
    return null;
  }

  /**
   * The consonants of some sounds in coarse classes, l and r in one, those of one class in a row
   * once: by them words that may sound alike are found.
   */
  static String skeleton(String sounds) {
    StringBuilder skeleton = new StringBuilder();
    for (int i = 0; i < sounds.length(); i++) {
      char kind = kind(sounds.charAt(i));
      kind = kind == 'r' || kind == 'R' ? 'l' : kind;
      boolean again = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == kind;
      if (kind != ' ' && !again) {
        skeleton.append(kind);
      }
    }
    return skeleton.toString();
  }

  /** The sounds without each r that no vowel follows: many languages do not speak it. */
  static String withoutSilent(String sounds) {
    StringBuilder spoken = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      boolean vowelFollows = i + 1 < sounds.length() && isVowel(sounds.charAt(i + 1));
      if (sounds.charAt(i) != 'r' || vowelFollows) {
        spoken.append(sounds.charAt(i));
      }
    }
    return spoken.toString();
  }

  static char kind(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u' -> ' ';
      case 'g', 'h', 'k' -> 'k';
      case 's', 'z', 'S', 'Z', 'J', 'C', 'c' -> 's';
      case 'f', 'v' -> 'v';
      case 'b', 'p' -> 'p';
      case 'd', 't' -> 't';
      default -> sound;
    };
  }

  static boolean isVowel(char sound) {
    return kind(sound) == ' ';
  }

  /**
   * How far two rows of sounds are apart: an edit distance in which vowels count little, and
   * consonants that languages exchange less than others.
   */
  static double distance(String one, String other) {
    double[] row = new double[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] + missing(other, j - 1);
    }
    for (int i = 1; i <= one.length(); i++) {
      double diagonal = row[0];
      row[0] += missing(one, i - 1);
      for (int j = 1; j <= other.length(); j++) {
        double replaced = diagonal + exchanged(one.charAt(i - 1), other.charAt(j - 1));
        diagonal = row[j];
        double either = Math.min(row[j] + missing(one, i - 1), row[j - 1] + missing(other, j - 1));
        row[j] = Math.min(replaced, either);
      }
    }
    return row[other.length()];
  }

  private static final double VOWEL_LEFT_OUT = 0.35;
  private static final double VOWEL_EXCHANGED = 0.25;
  private static final double H_LEFT_OUT = 0.4;
  private static final double NEAR = 0.35;
  private static final double SAME_KIND = 0.65;
  private static final double FIRST = 0.3;

  private static double missing(String sounds, int at) {
    char sound = sounds.charAt(at);
    double cost = isVowel(sound) ? VOWEL_LEFT_OUT : sound == 'h' ? H_LEFT_OUT : 1;
    return at == 0 ? cost + FIRST : cost;
  }

  private static double exchanged(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (isVowel(one) && isVowel(other)) {
      return VOWEL_EXCHANGED;
    }
    if (areNear(one, other)) {
      return NEAR;
    }
    if (isVowel(one) != isVowel(other)) {
      return 1.2;
    }
    return kind(one) == kind(other) ? SAME_KIND : 1;
  }

  /** Whether spellings have one of two sounds for the other. */
  static boolean areNear(char one, char other) {
    return NEAR_PAIRS.contains("" + one + other) || NEAR_PAIRS.contains("" + other + one);
  }

  /* One sound in some spellings: w is у, ch is к or х, c is к or с, j is й or х, th is т or ф. */
  private static final Set<String> NEAR_PAIRS =
      Set.of(
          "vu", "Ck", "Ch", "ks", "kc", "Ji", "Jh", "hC", "ft", "tz", "Si", "gh", "hk", "sz", "JZ",
          "CS", "cs", "Jg", "fv", "Zs", "Ss", "Zz", "cC");
}
