package dev.tolmach.slug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  private static final List<Slug> ALL =
      List.of(
          ScriptSlugs::github,
          ScriptSlugs::hexo,
          ScriptSlugs::vue,
          ScriptSlugs::nuxt,
          ScriptSlugs::myst,
          ScriptSlugs::gitbook,
          ScriptSlugs::obsidian,
          RustSlugs::zola,
          RustSlugs::zolaSafe,
          RustSlugs::mdbook,
          PythonSlugs::mkdocs,
          PythonSlugs::mkdocsUnicode,
          PythonSlugs::pymdown,
          PythonSlugs::pymdownCased,
          PythonSlugs::docutils,
          PandocSlugs::pandoc,
          GoSlugs::hugo,
          GoSlugs::hugoAscii,
          GoSlugs::blackfriday,
          GoSlugs::goldmark,
          RubySlugs::jekyll,
          RubySlugs::kramdown);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Running the Tests      | Running-the-Tests
          2. Настройка маяка     | 2-Настройка-маяка
          lamp.height            | lamp-height
          第二章：灯塔            | 第二章：灯塔
          C++ & C#               | C-C
          snake_case             | snake-case
          Crème brûlée à Łódź    | Creme-brulee-a-Lodz
          Ærøskøbing, Straße     | AEroskobing-Strase
          Ёлка й́                 | Ёлка-й́
          the <b>lamp</b> tag    | the-lamp-tag
          a < b                  | a-b
          open <b                | open
          “Quoted” – dash        | “Quoted”-–-dash
          ？                      | ？
          """)
  void hexoKeepsCapitalsAndWhateverIsNotAscii(String heading, String slug) {
    assertThat(ScriptSlugs.hexo(heading)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Running the Tests      | running-the-tests
          2. Настройка маяка     | _2-настроика-маяка
          lamp.height            | lamp-height
          第二章：灯塔            | 第二章-灯塔
          Crème brûlée           | creme-brulee
          the “lamp”             | the-lamp
          ΦΑΡΟΣ και φως          | φαρος-και-φως
          ½ turn                 | _1⁄2-turn
          """)
  void vuePressDecomposesAndNeverBeginsWithADigit(String heading, String slug) {
    assertThat(ScriptSlugs.vue(heading)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Как зажечь лампу маяка       | kak-zazhech-lampu-maiaka
          Объём и щель                 | obiom-i-shchel
          Большой ключ                 | bol-shoi-kliuch
          21.05.2019                   | 21-05-2019
          Її ґанок                     | yiyi-g-anok
          Æneid, étude                 | aeneid-etude
          北亰city                      | bei-jing-city
          评价与技术                    | ping-jia-yu-ji-shu
          旅游                          | lv-you
          日本                          | ri-ben
          げんまい茶                    | genmaicha
          サーバーを作る                | sabawozuo-ru
          Φάρος της Ψυχής              | pharos-tes-psukhes
          서울 등대                     | seoul-deungdae
          ｆｕｌｌ １２                  | full-12
          الفنار the lamp              | lfnr-the-lamp
          Größe № 7                    | grosse-no-7
          test (hey)                   | test-hey
          😶‍🌫️                          | ''
          """)
  void zolaSpellsInAscii(String heading, String slug) {
    assertThat(RustSlugs.zola(heading)).isEqualTo(written(slug));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Žlutý maják č. 7 | zluty-majak-c-7 | žlutý-maják-č-7 | žlutý-maják-č-7  | zluty-majak-c-7
          Лампа и линза    | ''              | лампа-и-линза   | лампа-и-линза    | ''
          GPT-4: обзор     | gpt-4           | gpt-4-обзор     | gpt-4-обзор      | gpt-4
          灯塔 (FAQ)        | faq             | 灯塔-faq         | 灯塔-faq          | faq
          a  --  b_c       | a-b_c           | a-b_c           | a------b_c       | a-b-c
          3.2 Straße       | 32-strae        | 32-straße       | 32-straße        | strasze
          """)
  void mkdocsAndSphinxDoAsTheirSettingsSay(
      String heading, String ascii, String unicode, String pymdown, String docutils) {
    assertThat(PythonSlugs.mkdocs(heading)).isEqualTo(written(ascii));
    assertThat(PythonSlugs.mkdocsUnicode(heading)).isEqualTo(unicode);
    assertThat(PythonSlugs.pymdown(heading)).isEqualTo(pymdown);
    assertThat(PythonSlugs.docutils(heading)).isEqualTo(written(docutils));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          3. Über uns & Mehr      | 3-Über-uns--mehr  | _3-über-uns-mehr | id-3-ber-uns-mehr | 3-über-uns--mehr    | über-uns-mehr
          灯塔 Lamp.js            | 灯塔-lampjs        | 灯塔-lampjs       | id-lamp-js        | 灯塔-lampjs          | 灯塔-lamp.js
          --watch                 | --watch           | watch            | id-watch          | -watch              | watch
          Маяк                    | Маяк              | маяк             | id                | маяк                | маяк
          ...                     | ''                | ''               | id                | ''                  | section
          """)
  void othersHaveRulesOfTheirOwn(
      String heading, String mdbook, String nuxt, String myst, String gitbook, String pandoc) {
    assertThat(RustSlugs.mdbook(heading)).isEqualTo(written(mdbook));
    assertThat(ScriptSlugs.nuxt(heading)).isEqualTo(written(nuxt));
    assertThat(ScriptSlugs.myst(heading)).isEqualTo(written(myst));
    assertThat(ScriptSlugs.gitbook(heading)).isEqualTo(written(gitbook));
    assertThat(PandocSlugs.pandoc(heading)).isEqualTo(written(pandoc));
  }

  private static String written(String slug) {
    return "''".equals(slug) ? "" : slug;
  }

  @Test
  void capitalsAndSpacesStayWhereAskedTo() {
    assertThat(PythonSlugs.pymdownCased("Маяк И Lamp!")).isEqualTo("Маяк-И-Lamp");
    assertThat(RustSlugs.zolaSafe("Маяк и\tLamp!")).isEqualTo("Маяк_и_Lamp!");
    assertThat(ScriptSlugs.obsidian("Маяк: часть #2 | Лампа")).isEqualTo("Маяк часть 2 Лампа");
  }

  @Test
  void smartypantsOpensAndClosesQuotes() {
    assertThat(Smartypants.of("Don't say \"yes\" -- or 'no'... ---"))
        .isEqualTo("Don’t say “yes” – or ‘no’… —");
    assertThat(Smartypants.of("Маяк")).isEqualTo("Маяк");
  }

  @Test
  void aLongHeadingTakesItsLength() {
    for (String part : List.of("e\u0301\u0316", "<", "-_ ", "Σ", "𝕄ﷺ", "\"'--", "一ё각")) {
      String heading = part.repeat(20_000);
      assertThat(ALL).allSatisfy(slug -> assertThat(slug.of(heading)).isNotNull());
      assertThat(Smartypants.of(heading)).isNotEmpty();
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(ALL.stream().map(slug -> slug.of("TITLE"))).doesNotContain("tıtle");
    } finally {
      Locale.setDefault(before);
    }
  }
}
