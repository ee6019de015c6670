package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;

import dev.tolmach.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Articles of words that occur in one language, in several, or in several forms: enough of them
 * that the parts of an index differ in what they know. The same seed makes the same articles.
 */
record PartedArchive(List<String> languages, long seed) {
  private static final Map<String, List<String>> WORDS = new TreeMap<>();

  static {
    put("ru", "кошка кошки кошек маяк маяка корабль корабли море моря хлеб хлеба город города");
    put("ru", "человек люди читать читает книга книги новая новый индекс индексы поиск поиска");
    put("zh-Hans", "灯塔 轮船 大海 面包 城市 人工智能 搜索 引擎 索引 书籍 阅读 猫 狗 山 中文 分词 学习 海边 出租车");
    put(
        "en",
        "cat cats lighthouse ship ships sea bread city cities people reading reads book books");
    put(
        "en",
        "index search engine analysis color colour patient table transport hotel e-mail MySQL8.0");
    put(
        "de",
        "Katze Katzen Leuchtturm Schiff Schiffe Meer Brot Stadt Städte lesen Buch Bücher Index");
    put("de", "Suche Analyse patient Transport Hotel Zentralindex Tabelle Person");
    put(
        "fr",
        "chat chats phare navire navires mer pain ville villes lire livre livres index table");
    put("fr", "recherche analyse patient transport hôtel personne café");
    put(
        "es",
        "gato gatos faro barco barcos mar pan ciudad ciudades leer libro libros índice tabla");
    put("es", "búsqueda análisis paciente transporte hotel persona café");
    put("it", "gatto gatti faro nave navi mare pane città leggere libro libri indice tabella");
    put("it", "ricerca analisi paziente trasporto hotel persona caffè");
    put(
        "pt",
        "gato gatos farol navio navios mar pão cidade cidades ler livro livros índice tabela");
    put("pt", "pesquisa análise paciente transporte hotel pessoa café");
  }

  private static void put(String language, String words) {
    WORDS.computeIfAbsent(language, ignored -> new ArrayList<>()).addAll(List.of(words.split(" ")));
  }

  /** The articles of some works; of every third work there are two versions. */
  List<List<Article>> works(int count) {
    Random random = new Random(seed);
    List<List<Article>> works = new ArrayList<>();
    for (int work = 0; work < count; work++) {
      List<Article> versions = new ArrayList<>();
      versions.add(version(random, work, languages.get(work % languages.size())));
      if (work % 3 == 0) {
        versions.add(version(random, work, languages.get((work + 1) % languages.size())));
      }
      works.add(versions);
    }
    return works;
  }

  private static Article version(Random random, int work, String language) {
    SearchFixture.Draft draft =
        article(work + "." + language + ".md", language, text(random, language, 10 + work % 40));
    draft.work("w" + work).title(words(random, language, 1 + random.nextInt(4)));
    draft.tags("tag" + random.nextInt(9), random.nextBoolean() ? "Odd" : "odd");
    if (work % 4 != 0) {
      draft.date("20" + (10 + random.nextInt(14)) + "-0" + (1 + random.nextInt(9)) + "-15");
    }
    if (work % 5 == 0) {
      draft.field("place", "P" + random.nextInt(3));
      draft.code("int " + words(random, "en", 2) + " = 1;");
    }
    return draft.build();
  }

  private static String text(Random random, String language, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(words(random, language, 3 + random.nextInt(8)));
      text.append(language.startsWith("zh") ? "。" : ". ");
    }
    return text.toString();
  }

  private static String words(Random random, String language, int count) {
    List<String> known = WORDS.getOrDefault(language, List.of());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      /* A few words are far more frequent than the others. */
      int at = (int) (known.size() * random.nextDouble() * random.nextDouble());
      words.add(random.nextInt(60) == 0 ? rare(random) : known.get(at));
    }
    return String.join(language.startsWith("zh") ? "" : " ", words);
  }

  private static String rare(Random random) {
    return "x" + Integer.toString(random.nextInt(500), 36);
  }

  /** Questions of all kinds about such articles. */
  List<String> questions(int count) {
    Random random = new Random(seed + 1);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String language = languages.get(random.nextInt(languages.size()));
      String words = words(random, language, 1 + random.nextInt(6));
      String other = words(random, languages.get(random.nextInt(languages.size())), 1);
      questions.add(
          switch (i % 8) {
            case 0 -> words;
            case 1 -> words + " " + other;
            case 2 -> '"' + words(random, language, 2) + "\" " + other;
            case 3 -> words(random, language, 1) + " tag:tag" + random.nextInt(9);
            case 4 -> other.substring(0, Math.min(3, other.length())) + "*";
            case 5 -> other + " OR " + words(random, language, 1) + " -" + rare(random);
            case 6 -> words(random, language, 2) + " date:20" + (10 + random.nextInt(14));
            default -> rare(random) + " " + words;
          });
    }
    return questions;
  }
}
