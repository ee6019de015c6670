package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final String ENGLISH =
      "Whoever keeps bees learns to read the weather, for a colony that is opened in a cold wind"
          + " will not forgive the curious hand, and neither will it forget.";
  private static final String GERMAN =
      "Wer Bienen hält, lernt das Wetter zu lesen, denn ein Volk, das man bei kaltem Wind öffnet,"
          + " verzeiht die neugierige Hand nicht und vergisst sie auch nicht so bald.";
  private static final String RUSSIAN =
      "Кто держит пчёл, тот учится читать погоду: семья, которую открыли на холодном ветру, не"
          + " простит любопытной руки и долго будет её помнить, даже когда потеплеет.";
  private static final String CHINESE =
      "养蜂的人要学会看天气，因为在冷风里打开蜂箱，蜂群不会原谅那只好奇的手，也不会很快忘记。" + "等到天气转暖，花开满山的时候，再去看它们也不迟。";
  private static final String JAPANESE =
      "蜂を飼う人は天気を読むことを覚える。冷たい風の中で巣箱を開けられた群れは、好奇心の強い手を" + "許さないし、すぐに忘れることもないからである。暖かくなるまで待てばよい。";

  private final LanguageDetector detector = LanguageDetector.standard();

  @ParameterizedTest
  @CsvSource({
    "ru, Пчёлы летят домой перед дождём",
    "uk, Бджоли летять додому перед дощем",
    "be, Пчолы ляцяць дадому перад дажджом",
    "bg, Пчелите летят към къщи преди дъжда",
    "sr, Пчеле лете кући пре него што почне киша",
    "mk, Пчелите летаат дома пред да почне дождот",
    "kk, Аралар жаңбыр алдында үйге қарай ұшады",
    "ky, Аарылар жамгырдын алдында үйгө карай учушат: алардын көңүлү жаркын жана жолу ачык болсун"
        + " деген экен",
    "tg, Занбӯрҳо пеш аз борон ба хона парвоз мекунанд",
    "zh-Hans, 下雨之前蜜蜂飞回家",
    "zh-Hant, 下雨之前蜜蜂飛回家裡",
    "ja, 雨の前に蜂は家に帰る",
    "ko, 비가 오기 전에 벌들은 집으로 날아간다",
    "en, The bees fly home before the rain",
    "de, Die Bienen fliegen vor dem Regen nach Hause",
    "fr, Les abeilles rentrent à la maison avant la pluie",
    "es, Las abejas vuelven a casa antes de la lluvia",
    "pt, As abelhas voltam para casa antes da chuva",
    "it, Le api tornano a casa prima della pioggia",
    "nl, De bijen vliegen naar huis voordat het gaat regenen",
    "pl, Pszczoły wracają do domu przed deszczem",
    "cs, Včely letí domů před deštěm",
    "tr, Arılar yağmurdan önce eve uçar",
    "vi, Những con ong bay về nhà trước cơn mưa",
    "sv, Bina flyger hem innan det börjar regna",
    "da, Bierne flyver hjem inden det begynder at regne",
    "fi, Mehiläiset lentävät kotiin ennen sadetta",
    "hu, A méhek eső előtt hazarepülnek a kaptárba",
    "ro, Albinele zboară acasă înainte de ploaie",
    "ca, Les abelles tornen a casa abans de la pluja",
    "id, Lebah-lebah itu pulang karena hujan akan segera turun di kota kami",
    "lt, Bitės skrenda namo prieš lietų",
    "lv, Bites lido mājās pirms lietus",
    "et, Mesilased lendavad koju enne vihma",
    "el, Οι μέλισσες γυρίζουν σπίτι πριν από τη βροχή",
    "he, הדבורים חוזרות הביתה לפני הגשם",
    "ar, يعود النحل إلى البيت قبل المطر",
    "fa, زنبورها پیش از باران به خانه برمی‌گردند",
    "hi, मधुमक्खियाँ बारिश से पहले घर लौट आती हैं",
    "th, ผึ้งบินกลับบ้านก่อนฝนตก",
    "hy, Մեղուները տուն են թռչում անձրևից առաջ",
    "ka, ფუტკრები წვიმამდე ბრუნდებიან სახლში",
    "bn, বৃষ্টির আগে মৌমাছিরা ঘরে ফেরে",
    "ta, மழைக்கு முன் தேனீக்கள் வீடு திரும்புகின்றன",
    "te, వర్షానికి ముందు తేనెటీగలు ఇంటికి వస్తాయి",
    "he, הַסְּפִינָה יָצְאָה מִן הַנָּמֵל בַּבֹּקֶר",
    "he, שָׁלוֹם לְכֻלָּם"
  })
  void aSentenceIsKnown(String tag, String text) {
    assertThat(detector.detect(text, Set.of()).language()).hasToString(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, объект", "ru, жизнь", "uk, їжак", "be, воўк", "mk, ќерка", "zh-Hans, 搜索", "zh-Hant, 搜尋引擎",
    "ja, カタカナ", "ko, 검색", "de, Straße", "es, mañana", "pl, łódź", "vi, tiếng", "en, the",
    "en, hello world", "de, schöne Welt", "fr, aujourd'hui", "ru, привет мир"
  })
  void aWordOrTwoIsKnown(String tag, String text) {
    assertThat(detector.detect(text, Set.of()).language()).hasToString(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2024-05-31",
        "!!! ???",
        "😀🎉",
        "\ud800",
        "\udc00\ud800",
        "\u0000",
        "…—"
      })
  void aTextWithoutLettersIsUnknown(String text) {
    assertThat(detector.detect(text, Set.of()))
        .isEqualTo(new DetectedLanguage(Language.UNKNOWN, 0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xkcdq zzvrt qqpwm hjkkl wrtzp bnmvc xqzjk ploikj mnbvq zxcvb qwrtp",
        "йцгкн шщзхъ фвпрл джэчс мтьбю ъхзщш гнкцй рпвфя чсмтц",
        "ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ"
      })
  void whatFitsNoLanguageIsUnknown(String text) {
    assertThat(detector.detect(text, Set.of()).language()).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void whatFitsNoCandidateIsUnknown() {
    assertThat(detector.detect(ENGLISH, Set.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED)))
        .isEqualTo(new DetectedLanguage(Language.UNKNOWN, 0, List.of()));
  }

  /* Without kana, only forms tell that neither way of writing Chinese has. */
  @ParameterizedTest
  @CsvSource({
    "ja, 駅前広場営業時間変更",
    "ja, 東京国際空港発着便検索",
    "zh-Hans, 站前广场营业时间变更",
    "zh-Hant, 站前廣場營業時間變更",
    "zh-Hans, 我们在涩谷駅下车，沿着大街走到广场，你会看到那只狗的铜像",
    "zh-Hant, 我們在澀谷駅下車，沿著大街走到廣場，你會看到那隻狗的銅像",
    "zh-Hans, 北海道大学",
    "zh-Hant, 房間裏有很多人",
    "zh-Hant, 爲甚麼羣衆都在峯頂唱歌",
  })
  void formsOfCharactersTellJapaneseFromChinese(String tag, String text) {
    assertThat(detector.detect(text, Set.of()).language()).isEqualTo(Language.of(tag));
  }

  @Test
  void candidatesNarrowTheChoice() {
    Set<Language> archive = Set.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED, Language.ENGLISH);
    assertThat(detector.detect("Kubernetes", archive).language()).isEqualTo(Language.ENGLISH);
    assertThat(detector.detect("їжак", archive).language()).isEqualTo(Language.RUSSIAN);
    assertThat(detector.detect("搜尋引擎", archive).language()).isEqualTo(Language.CHINESE_SIMPLIFIED);
    assertThat(detector.detect("東京", Set.of(Language.JAPANESE)).language())
        .isEqualTo(Language.JAPANESE);
    assertThat(detector.detect("casa", Set.of(Language.SPANISH, Language.GERMAN)).language())
        .isEqualTo(Language.SPANISH);
  }

  @Test
  void aLanguageWithoutAModelIsChosenWhereItIsTheOnlyOneOfItsScript() {
    assertThat(
            detector
                .detect("Aloha mai kākou", Set.of(Language.of("mi"), Language.RUSSIAN))
                .language())
        .isEqualTo(Language.of("mi"));
  }

  @Test
  void confidenceIsHighForASentenceAndLowForAWordOfManyLanguages() {
    assertThat(detector.detect(GERMAN, Set.of()).confidence()).isGreaterThan(0.99);
    assertThat(detector.detect("data", Set.of()).confidence()).isLessThan(0.9);
  }

  @Test
  void codeDoesNotHideTheLanguageOfItsComments() {
    String code =
        """
        public static void main(String[] args) { System.out.println(args.length); }
        for (int i = 0; i < 10; i++) { list.add(new Item(i)); }
        """;
    String russian = "// Здесь создаётся список и заполняется по порядку\n";
    String chinese = "// 这里创建列表并按顺序填充\n";
    assertThat(detector.detect(code + russian, Set.of()).language()).isEqualTo(Language.RUSSIAN);
    assertThat(detector.detect(code + chinese, Set.of()).language())
        .isEqualTo(Language.CHINESE_SIMPLIFIED);
  }

  @Test
  void aFewForeignWordsMakeNoOtherLanguage() {
    String terms = RUSSIAN + "\nСравним Docker, Kubernetes и GitHub Actions с обычным cron.";
    assertThat(detector.detect(terms, Set.of()))
        .isEqualTo(new DetectedLanguage(Language.RUSSIAN, 1, List.of()));
    assertThat(detector.detect(ENGLISH + " The sign said 蜂蜜.", Set.of()).others()).isEmpty();
  }

  @Test
  void wholePassagesInAFurtherLanguageAreFound() {
    assertThat(others(CHINESE + "\n\n" + ENGLISH)).containsExactly(Language.ENGLISH);
    assertThat(others(RUSSIAN + "\n\n" + ENGLISH)).containsExactly(Language.ENGLISH);
    assertThat(others(RUSSIAN + ": «" + ENGLISH + "»")).containsExactly(Language.ENGLISH);
    assertThat(others(GERMAN + "\n" + GERMAN + "\n\n" + ENGLISH)).containsExactly(Language.ENGLISH);
    assertThat(others(ENGLISH + "\n" + ENGLISH + "\n\n" + JAPANESE + "\n" + RUSSIAN))
        .containsExactlyInAnyOrder(Language.ENGLISH, Language.RUSSIAN);
  }

  /** Rows of NDJSON and scraped articles often have no line breaks at all. */
  @Test
  void passagesAreFoundInATextOfOneLine() {
    String text = (CHINESE + RUSSIAN + " " + GERMAN + " ").repeat(50);
    assertThat(text).hasSizeGreaterThan(16_000).doesNotContain("\n");
    assertThat(languages(text))
        .containsExactlyInAnyOrder(Language.CHINESE_SIMPLIFIED, Language.RUSSIAN, Language.GERMAN);
    String latin = (ENGLISH + " ").repeat(60) + (GERMAN + " ").repeat(40);
    assertThat(detector.detect(latin, Set.of()).language()).isEqualTo(Language.ENGLISH);
    assertThat(others(latin)).containsExactly(Language.GERMAN);
  }

  @Test
  void lineBreaksMakeNoDifferenceToALongText() {
    String lines = (GERMAN + "\n").repeat(30) + (ENGLISH + "\n").repeat(20);
    assertThat(detector.detect(lines.replace('\n', ' '), Set.of()).language())
        .isEqualTo(detector.detect(lines, Set.of()).language());
    assertThat(others(lines.replace('\n', ' '))).isEqualTo(others(lines));
  }

  @Test
  void namesOfCodeAreNoLanguage() {
    String names =
        """
        System.Windows.Automation.Text.TextPatternRange
        System.Windows.Automation.AutomationElement.FocusedElement
        Microsoft.AspNetCore.Mvc.ModelBinding.Binders.DictionaryModelBinder
        """;
    assertThat(detector.detect(names.repeat(20) + "以下类型和成员标记为过时", Set.of()))
        .isEqualTo(new DetectedLanguage(Language.CHINESE_SIMPLIFIED, 1, List.of()));
    assertThat(others(names.repeat(20) + RUSSIAN)).isEmpty();
    assertThat(detector.detect("Node.js", Set.of(Language.ENGLISH, Language.RUSSIAN)).language())
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void listsOfNamesMakeNoOtherLanguage() {
    String names =
        "Microsoft Internet Information Services 5.0 或 Microsoft Internet Information Services"
            + " 6.0, Microsoft SQL Server Express Edition 或 Microsoft SQL Server Management Studio";
    assertThat(others(CHINESE + "\n" + names)).isEmpty();
    String references =
        RUSSIAN
            + "\n\nКовальчук О. П. Бджільництво. Київ: Урожай, 1998.\n"
            + "Müller H., Schmidt K. Bienenzucht. Berlin, 2004. S. 12–48.\n"
            + "Петров Д. Пчеларство. София: Земиздат, 1987.\n";
    assertThat(others(references)).isEmpty();
  }

  @Test
  void theLanguageWithMoreTextIsTheMainOneOfTwoInOneScript() {
    String text = ENGLISH + "\n\n" + GERMAN + "\n\n" + GERMAN;
    DetectedLanguage detected = detector.detect(text, Set.of());
    assertThat(detected.language()).isEqualTo(Language.GERMAN);
    assertThat(detected.others()).containsExactly(Language.ENGLISH);
  }

  @Test
  void othersAreCandidatesToo() {
    Set<Language> candidates = Set.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED);
    assertThat(detector.detect(RUSSIAN + "\n" + ENGLISH, candidates).others()).isEmpty();
  }

  @Test
  void stressMarksAndDecomposedLettersMakeNoDifference() {
    assertThat(detector.detect("Вене́ра — втора́я плане́та", Set.of()).language())
        .isEqualTo(Language.RUSSIAN);
    String decomposed = Normalizer.normalize(GERMAN, Normalizer.Form.NFD);
    assertThat(detector.detect(decomposed, Set.of())).isEqualTo(detector.detect(GERMAN, Set.of()));
  }

  @Test
  void theDefaultLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr"));
    try {
      assertThat(detector.detect(ENGLISH.toUpperCase(Locale.ROOT), Set.of()).language())
          .isEqualTo(Language.ENGLISH);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void oneLineOfAMillionCharactersIsNoTrouble() {
    assertThat(detector.detect("a".repeat(1_000_000), Set.of()).others()).isEmpty();
    assertThat(detector.detect("я и ты ".repeat(150_000), Set.of()).language())
        .isEqualTo(Language.RUSSIAN);
    assertThat(detector.detect((GERMAN + " ").repeat(7_000), Set.of()).language())
        .isEqualTo(Language.GERMAN);
    assertThat(detector.detect("a\n漢\n".repeat(250_000), Set.of()).language())
        .isEqualTo(Language.CHINESE_TRADITIONAL);
  }

  /** Law: any text has an answer, which keeps to the candidates and does not change. */
  @Test
  void anyTextHasAnAnswer() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Set<Language>> candidateSets =
        List.of(
            Set.of(),
            Set.of(Language.RUSSIAN, Language.ENGLISH),
            Set.of(Language.CHINESE_SIMPLIFIED, Language.JAPANESE, Language.KOREAN));
    for (int i = 0; i < 2_000; i++) {
      String text = RandomText.of(random, random.nextInt(400));
      Set<Language> candidates = candidateSets.get(i % candidateSets.size());
      DetectedLanguage detected = detector.detect(text, candidates);
      List<Language> all = new ArrayList<>(detected.others());
      assertThat(all).as("seed %s: others of '%s'", seed, text).doesNotHaveDuplicates();
      all.add(detected.language());
      all.remove(Language.UNKNOWN);
      assertThat(all).as("seed %s: languages of '%s'", seed, text).doesNotHaveDuplicates();
      if (!candidates.isEmpty()) {
        assertThat(candidates).as("seed %s: languages of '%s'", seed, text).containsAll(all);
      }
      assertThat(detector.detect(CharBuffer.wrap(text), candidates))
          .as("seed %s: second answer for '%s'", seed, text)
          .isEqualTo(detected);
    }
  }

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    List<String> texts = List.of(ENGLISH, GERMAN, RUSSIAN, CHINESE, JAPANESE);
    List<DetectedLanguage> expected =
        texts.stream().map(text -> detector.detect(text, Set.of())).toList();
    List<Callable<List<DetectedLanguage>>> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tasks.add(() -> texts.stream().map(text -> detector.detect(text, Set.of())).toList());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<DetectedLanguage>> answer : threads.invokeAll(tasks)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  private List<Language> languages(String text) {
    DetectedLanguage detected = detector.detect(text, Set.of());
    List<Language> all = new ArrayList<>(detected.others());
    all.add(detected.language());
    return all;
  }

  private List<Language> others(String text) {
    return detector.detect(text, Set.of()).others();
  }
}
