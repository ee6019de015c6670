package dev.tolmach.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person meant who wrote a language's tag, code or name.
 *
 * <p>The answer is a tag of {@link LanguageTable}, which may be {@code zh}: Chinese of either kind.
 * Rules, in order:
 *
 * <ul>
 *   <li>a code or a name of the table, in any case, with any separators;
 *   <li>language, script, region and variants as in BCP 47 or POSIX ({@code ru_RU.UTF-8}); each
 *       part must be one that exists, so that {@code is-this-it} is no Icelandic;
 *   <li>a name with something around it: {@code русский язык}, {@code English (US)}, {@code 俄文}.
 * </ul>
 */
final class WrittenLanguage {
  private static final Pattern POSIX =
      Pattern.compile("([A-Za-z]{2,3}_[A-Za-z]{2})\\.[\\w-]+(?:@\\w+)?");
  private static final Pattern POSIX_MODIFIER = Pattern.compile("@(?=\\w+$)");
  private static final Pattern AROUND_A_NAME =
      Pattern.compile("\\s*\\(.*\\)$|\\s+(?:language|язык|мова|език|језик)$");

  private static final Set<String> TRADITIONAL = Set.of("hant", "tw", "hk", "mo");
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
  private static final Set<String> COMBINED_SCRIPTS = Set.of("hans", "hant", "jpan", "kore");
  private static final Pattern VARIANT =
      Pattern.compile(
          "\\d[a-z0-9]{3}|[a-z]+\\d+|valencia|tarask|pinyin|wadegile|jyutping|latin|cyrillic");

  /* The longest names of languages and tags with extensions are half as long. */
  private static final int LONGEST = 100;

  private WrittenLanguage() {}

  /** The canonical tag, {@code zh} where the script of Chinese is not stated, or empty. */
  static Optional<String> tag(String written) {
    String stripped = written.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    LanguageTable table = LanguageTable.get();
    return table
        .tag(stripped)
        .or(() -> ofSubtags(stripped))
        .or(() ->
            table.tag(AROUND_A_NAME.matcher(stripped.toLowerCase(Locale.ROOT)).replaceAll("")))
        .or(() ->
            stripped.endsWith("文") ? table.tag(stripped.replaceAll("文$", "语")) : Optional.empty());
  }

  private static Optional<String> ofSubtags(String written) {
    String plain = POSIX.matcher(written).replaceFirst("$1");
    plain = POSIX_MODIFIER.matcher(plain).replaceFirst("-").toLowerCase(Locale.ROOT);
    List<String> subtags = List.of(plain.split("[-_]", -1));
    String first = subtags.getFirst();
    List<String> rest = beforeExtensions(subtags.subList(1, subtags.size()));
    if (first.length() > 3 || !rest.stream().allMatch(WrittenLanguage::exists)) {
      return Optional.empty();
    }
    return LanguageTable.get().tag(first).map(tag -> kindOfChinese(tag, rest));
  }

  private static String kindOfChinese(String tag, List<String> subtags) {
    if (!tag.equals(LanguageTable.EITHER_CHINESE) || subtags.isEmpty()) {
      return tag;
    }
    boolean traditional =
        !subtags.contains("hans") && subtags.stream().anyMatch(TRADITIONAL::contains);
    return traditional ? "zh-Hant" : "zh-Hans";
  }

  /** A subtag of one letter begins what does not name the language: {@code -u-ca-gregory}. */
  private static List<String> beforeExtensions(List<String> subtags) {
    for (int i = 0; i < subtags.size() - 1; i++) {
      if (subtags.get(i).length() == 1) {
        return subtags.subList(0, i);
      }
    }
    return subtags;
  }

  private static boolean exists(String subtag) {
    return switch (subtag.length()) {
      case 2 -> subtag.equals("uk") || REGIONS.contains(subtag.toUpperCase(Locale.ROOT));
      case 3 -> subtag.chars().allMatch(c -> c >= '0' && c <= '9');
      case 4 -> isScript(subtag) || VARIANT.matcher(subtag).matches();
      default -> VARIANT.matcher(subtag).matches();
    };
  }

  private static boolean isScript(String subtag) {
    if (COMBINED_SCRIPTS.contains(subtag)) {
      return true;
    }
    try {
      UnicodeScript.forName(subtag);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
