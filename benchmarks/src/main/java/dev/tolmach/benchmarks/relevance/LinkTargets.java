package dev.tolmach.benchmarks.relevance;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which article of an archive a link leads to.
 *
 * <p>Generators map files to addresses in their own ways. What they share is that an address ends
 * like the file's path, when extensions, {@code index} and a date or a language in the file's name
 * are left out. So a link leads to the article whose path ends with the link's path. Where several
 * do, it is the one in the linking article's own language; where there are still several, the link
 * is not understood. A link that is relative to the linking article's folder is tried first.
 */
final class LinkTargets {
  private static final Pattern HOST =
      Pattern.compile("^[a-z][a-z0-9+.-]*://[^/]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENSION = Pattern.compile("\\.(md|mdx|markdown|html?)$");
  private static final Pattern LANGUAGE = Pattern.compile("\\.[a-z]{2}(-[a-z]{2,4})?$");
  private static final Pattern INDEX = Pattern.compile("(^|/)(_?index|readme)$");
  private static final Pattern DATED = Pattern.compile("^(.*?)(\\d{4})-(\\d{2})-(\\d{2})-([^/]+)$");

  private final Map<String, Set<Article>> byEnding = new HashMap<>();

  LinkTargets(Collection<Article> articles) {
    for (Article article : articles) {
      for (String path : paths(article)) {
        addEndings(path, article);
      }
    }
  }

  /** The article that a link in another one leads to; empty if it leads elsewhere. */
  Optional<Article> of(Article from, String target) {
    String path = target.replaceFirst("[#?].*$", "");
    boolean elsewhere = HOST.matcher(path).find();
    String local = HOST.matcher(path).replaceFirst("/");
    if (!elsewhere && !local.startsWith("/") && !local.startsWith("@/")) {
      Optional<Article> inFolder = find(from, inFolder(from.id(), local));
      if (inFolder.isPresent()) {
        return inFolder;
      }
    }
    String key = key(local.replaceFirst("^(@?/|\\.\\.?/)+", ""));
    /* One word at another host's root says too little. */
    return elsewhere && !key.contains("/") ? Optional.empty() : find(from, key);
  }

  private Optional<Article> find(Article from, String path) {
    Set<Article> all = path.isEmpty() ? Set.of() : byEnding.getOrDefault(path, Set.of());
    List<Article> own =
        all.size() == 1
            ? List.copyOf(all)
            : all.stream().filter(to -> language(to).equals(language(from))).toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  /* A version that is not translated yet is among its language's versions all the same. */
  private static Language language(Article article) {
    Language declared = article.frontMatter().language();
    return declared == null ? article.language() : declared;
  }

  private void addEndings(String path, Article article) {
    int at = 0;
    while (at >= 0) {
      byEnding.computeIfAbsent(path.substring(at), ignored -> new LinkedHashSet<>()).add(article);
      int slash = path.indexOf('/', at);
      at = slash < 0 ? -1 : slash + 1;
    }
  }

  private static String inFolder(ArticleId from, String local) {
    List<String> segments = new ArrayList<>(List.of(from.path().split("/", -1)));
    segments.remove(segments.size() - 1);
    for (String segment : local.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty()) {
        segments.remove(segments.size() - 1);
      } else if (!segment.equals(".") && !segment.equals("..")) {
        segments.add(segment);
      }
    }
    return key(String.join("/", segments));
  }

  private static List<String> paths(Article article) {
    List<String> paths = new ArrayList<>();
    String path = key(article.id().path());
    paths.add(path);
    Matcher dated = DATED.matcher(path);
    if (dated.matches()) {
      String folder = dated.group(1);
      String month = folder + dated.group(2) + '/' + dated.group(3) + '/';
      paths.add(folder + dated.group(5));
      paths.add(month + dated.group(5));
      paths.add(month + dated.group(4) + '/' + dated.group(5));
    }
    String url = article.frontMatter().url();
    if (url != null) {
      paths.add(key(HOST.matcher(url).replaceFirst("").replaceFirst("^/+", "")));
    }
    article.frontMatter().aliases().forEach(each -> paths.add(key(each.replaceFirst("^/+", ""))));
    return paths;
  }

  /* What a file's path and its address have in common. */
  private static String key(String path) {
    String key = Normalizer.normalize(decoded(path), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    key = EXTENSION.matcher(key.replaceFirst("/+$", "")).replaceFirst("");
    key = LANGUAGE.matcher(key).replaceFirst("");
    return INDEX.matcher(key).replaceFirst("");
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }
}
