package dev.tolmach.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Articles and questions about them, in several languages; the same seed makes the same. */
record GeneratedArticles(List<String> languages, long seed) {
  private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

  static {
    put(
        "ru",
        "кошка кошки маяк маяка корабль корабли море хлеб город города человек люди читать книга"
            + " индекс поиск");
    put("zh", "灯塔 轮船 大海 面包 城市 人工智能 搜索 引擎 索引 书籍 阅读 猫 狗 山 中文 分词 学习 海边");
    put(
        "en",
        "cat cats lighthouse ship ships sea bread city people reading book index search engine"
            + " analysis table hotel");
    put(
        "de",
        "Katze Katzen Leuchtturm Schiff Meer Brot Stadt lesen Buch Index Suche Analyse Hotel"
            + " Zentralindex Person");
    put(
        "fr",
        "chat chats phare navire mer pain ville lire livre index table recherche analyse hôtel"
            + " personne café");
    put(
        "es",
        "gato gatos faro barco mar pan ciudad leer libro índice tabla búsqueda análisis hotel"
            + " persona");
    put(
        "it",
        "gatto gatti faro nave mare pane città leggere libro indice tabella ricerca analisi hotel"
            + " persona");
    put(
        "pt",
        "gato gatos farol navio mar pão cidade ler livro índice tabela pesquisa análise hotel"
            + " pessoa");
  }

  /* On another keyboard, in other letters, or as it sounds. */
  private static final List<String> OTHERWISE =
      List.of("rjirf", "vfzr", "koshka", "korabl", "dengta", "lunchuan", "sousuo", "дшпреещгыу");

  private static void put(String language, String words) {
    WORDS.put(language, List.of(words.split(" ")));
  }

  /**
   * Writes articles into a file of NDJSON.
   *
   * @param count how many works; every third has two versions
   * @param changed which works are others than before, one in so many; 0: none
   */
  void write(Path file, int count, int changed) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int work = 0; work < count; work++) {
      boolean other = changed > 0 && work % changed == 0;
      Random random = new Random(seed * 31 + work * 7L + (other ? 1 : 0));
      rows.add(row(random, work, languages.get(work % languages.size())));
      if (work % 3 == 0) {
        rows.add(row(random, work, languages.get((work + 1) % languages.size())));
      }
    }
    Files.write(file, rows);
  }

  private static String row(Random random, int work, String language) {
    StringBuilder body = new StringBuilder();
    for (int sentence = 0; sentence < 6 + work % 20; sentence++) {
      if (sentence % 7 == 3) {
        body.append("\\n\\n## ").append(words(random, language, 2)).append("\\n\\n");
      }
      body.append(words(random, language, 4 + random.nextInt(6)));
      body.append(language.equals("zh") ? "。" : ". ");
    }
    String date =
        work % 4 == 0 ? "" : ",\"date\":\"20" + (10 + work % 14) + "-0" + (1 + work % 9) + "-15\"";
    return "{\"id\":\"w%d.%s\",\"translationKey\":\"w%d\",\"language\":\"%s\",\"title\":\"%s\""
            .replaceFirst("%d", Integer.toString(work))
            .replaceFirst("%s", language)
            .replaceFirst("%d", Integer.toString(work))
            .replaceFirst("%s", language)
            .replaceFirst("%s", words(random, language, 1 + random.nextInt(4)))
        + ",\"tags\":[\"tag"
        + random.nextInt(9)
        + "\"]"
        + date
        + ",\"body\":\""
        + body
        + "\"}";
  }

  private static String words(Random random, String language, int count) {
    List<String> known = WORDS.getOrDefault(language, List.of());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = (int) (known.size() * random.nextDouble() * random.nextDouble());
      words.add(random.nextInt(50) == 0 ? "x" + random.nextInt(300) : known.get(at));
    }
    return String.join(language.equals("zh") ? "" : " ", words);
  }

  /** Questions of all kinds. */
  List<String> questions(int count) {
    Random random = new Random(seed + 1);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String language = languages.get(random.nextInt(languages.size()));
      String words = words(random, language, 1 + random.nextInt(6));
      String other = words(random, languages.get(random.nextInt(languages.size())), 1);
      questions.add(
          switch (i % 9) {
            case 0 -> words;
            case 1 -> words + " " + other;
            case 2 -> '"' + words(random, language, 2) + "\" " + other;
            case 3 -> words(random, language, 1) + " tag:tag" + random.nextInt(9);
            case 4 -> other.substring(0, Math.min(3, other.length())) + "*";
            case 5 -> other + " OR " + words(random, language, 1) + " -x" + random.nextInt(300);
            case 6 -> mistyped(random, words) + ' ' + other;
            case 7 -> OTHERWISE.get(random.nextInt(OTHERWISE.size()));
            default -> words(random, language, 2) + " date:20" + (10 + random.nextInt(14));
          });
    }
    return questions;
  }

  /* Without one of its letters. */
  private static String mistyped(Random random, String words) {
    int at = random.nextInt(words.length());
    return words.substring(0, at) + words.substring(at + 1);
  }
}
