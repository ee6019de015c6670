package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.article.Warning;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.DateOrder;
import dev.tolmach.field.FieldMapping.CustomField;
import dev.tolmach.field.InlineTags;
import dev.tolmach.field.StatedField;
import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderSettingsTest {
  @TempDir Path temp;

  private FolderSettings read(String yaml) throws IOException {
    Files.writeString(temp.resolve("tolmach.yaml"), yaml);
    return FolderSettings.of(temp);
  }

  @Test
  void aFolderWithoutSettingsSaysNothing() {
    assertThat(FolderSettings.of(temp))
        .isEqualTo(new FolderSettings(null, ArchiveSettings.NONE, List.of()));
    assertThat(ArchiveSettings.NONE.over(ReadingRules.STANDARD)).isEqualTo(ReadingRules.STANDARD);
  }

  @Test
  void everyKeyIsUnderstood() throws IOException {
    FolderSettings settings =
        read(
            """
            name: blog
            zone: Asia/Shanghai
            dateOrder: day-first
            languages: [ru, zh, en]
            languageFromPath: no
            languageKey: true
            inlineTags: Always
            headingIds: goldmark
            categoryPaths: Slash
            exclude:
              - notes/
              - "*.tmp.md"
            fields:
              date: [posted, date]
              tags: labels
              series: {from: [series, cycle], facet: true}
              level: {facet: yes}
              rating:
            """);
    ArchiveSettings reading = settings.reading();
    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.name()).isEqualTo("blog");
    assertThat(reading.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(reading.dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(reading.candidates())
        .containsExactlyInAnyOrder(
            Language.RUSSIAN,
            Language.ENGLISH,
            Language.CHINESE_SIMPLIFIED,
            Language.CHINESE_TRADITIONAL);
    assertThat(reading.declaredFromPath()).isFalse();
    assertThat(reading.languageKey()).isTrue();
    assertThat(reading.inlineTags()).isEqualTo(InlineTags.ALWAYS);
    assertThat(reading.headingIds()).isEqualTo(HeadingIds.GOLDMARK);
    assertThat(reading.categoryPaths()).isEqualTo(CategoryPaths.SLASH);
    assertThat(reading.excluded()).containsExactly("notes/", "*.tmp.md");
    assertThat(reading.mapping().keys(StatedField.DATE)).containsExactly("posted", "date");
    assertThat(reading.mapping().keys(StatedField.TAGS)).containsExactly("labels");
    assertThat(reading.mapping().keys(StatedField.TITLE)).isEqualTo(StatedField.TITLE.keys());
    assertThat(reading.mapping().custom())
        .containsEntry("series", new CustomField(List.of("series", "cycle"), true))
        .containsEntry("level", new CustomField(List.of("level"), true))
        .containsEntry("rating", new CustomField(List.of("rating"), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "hexo", "astro", "zola", "docusaurus", "vuepress"})
  void presetsLeaveOutWhatTheirProgramsBuild(String preset) throws IOException {
    assertThat(read("preset: " + preset + "\nexclude: mine/\n").reading().excluded())
        .hasSizeGreaterThan(1)
        .endsWith("mine/");
  }

  @ParameterizedTest
  @CsvSource({
    "hugo, HUGO",
    "jekyll, JEKYLL",
    "hexo, HEXO",
    "astro, GITHUB",
    "zola, ZOLA",
    "docusaurus, GITHUB",
    "vuepress, VUEPRESS"
  })
  void presetsMakeIdsAsTheirProgramsDo(String preset, HeadingIds ids) throws IOException {
    assertThat(read("preset: " + preset).reading().headingIds()).isEqualTo(ids);
  }

  @Test
  void whatTheFileSaysOfAFieldCountsMoreThanItsPreset() throws IOException {
    FolderSettings settings = read("fields: {date: lastmod}\npreset: hugo\n");
    assertThat(settings.reading().mapping().keys(StatedField.DATE)).containsExactly("lastmod");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "zone: Mars | :1: 'zone' is 'Mars'. Expected a zone",
        "dateOrder: monday | :1: 'dateOrder' is 'monday'. Expected day-first or month-first",
        "languages: [ru, klingonese] | :1: 'languages' is 'klingonese'. Expected tags",
        "headingIds: mine | :1: 'headingIds' is 'mine'. Expected one of github, hugo",
        "categoryPaths: dots | :1: 'categoryPaths' is 'dots'. Expected nested, slash or list",
        "inlineTags: maybe | :1: 'inlineTags' is 'maybe'. Expected auto, always or never",
        "languageKey: maybe | :1: 'languageKey' is 'maybe'. Expected true or false",
        "preset: wordpress | :1: 'preset' is 'wordpress'. Expected one of astro, docfx",
        "releases: some | :1: 'releases' is 'some'. Expected current or all",
        "name: [a] | :1: 'name' is '[a]'. Expected a text",
        "lexicons: ../words.tsv | :1: 'lexicons' is '../words.tsv'. Expected files in the archive",
        "lexicons: /etc/words.tsv | 'lexicons' is '/etc/words.tsv'. Expected files in the archive",
        "synonyms: cat, kitty | :1: 'synonyms' is 'cat, kitty'. Expected a list of groups",
        "synonyms: [[cat]] | :1: 'synonyms' is '[cat]'. Expected two names or more",
        "synonyms: [[cat, Cat, '?!']] | Expected 1 to 50 names, each with a letter or digit",
        "synonyms: [{from: cat}] | :1: 'synonyms' is '{from=cat}'. Expected 'from' and 'to'",
        "synonyms: ['cat =>'] | :1: 'synonyms' is 'cat =>'. Expected 1 to 50 names",
        "synonyms: [[cat, [a]]] | :1: 'synonyms' is '[a]'. Expected a word or a phrase",
        "tagAliases: {ru: поиск} | :1: 'tagAliases' is '{ru=поиск}'. Expected a list of groups",
        "tagAliases: [{ru: поиск}] | is '{ru=поиск}'. Expected 2 to 50 names, not longer than 100",
        "tagAliases: [{klingonese: a, ru: b}] | Expected tags of languages, such as {ru: поиск",
        "categoryAliases: [[a, b], [c, B]] | 'categoryAliases' is 'b'. Expected each name in one",
        "authorAliases: [a] | :1: 'authorAliases' is 'a'. Expected 2 to 50 names",
        "fields: date | :1: 'fields' is 'date'. Expected a map",
        "fields: {tags: {from: a, facet: true}} | 'tags' is 'facet'. Expected no 'facet'",
        "fields: {Tag: {from: a, facet: true}} | 'Tag' is 'facet'. Expected a name that is not",
        "fields: {series: {form: a}} | 'series' is 'form'. Expected 'from' and 'facet'"
      })
  void whatCannotBeIsAnErrorThatNamesTheKey(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(temp.resolve("tolmach.yaml").toString())
        .hasMessageContaining(message);
  }

  @Test
  void lexiconsAreFilesInTheFolder() throws IOException {
    FolderSettings settings = read("lexicons: [words.tsv, more/words.tsv]\n");
    assertThat(settings.reading().glossary().lexicons())
        .hasSize(2)
        .allMatch(file -> file.endsWith("words.tsv"));
    String written = settings.reading().glossary().written();
    assertThat(Glossary.ofWritten(written)).isEqualTo(settings.reading().glossary());
  }

  @Test
  void whatMeansNothingIsWarnedOf() throws IOException {
    FolderSettings settings = read("name: n\ncolour: red\n");
    assertThat(settings.warnings())
        .containsExactly(
            new Warning(
                2,
                "The key 'colour' means nothing in tolmach.yaml. Expected one of name, preset,"
                    + " releases, zone, dateOrder, languages, languageFromPath, languageKey,"
                    + " headingIds, categoryPaths, listsAtSpaces, inlineTags, exclude, fields,"
                    + " synonyms, tagAliases, categoryAliases, authorAliases, lexicons."
                    + " Correct or remove it."));
  }

  @Test
  void settingsByWhichArticlesComeOutOtherwiseDiffer() throws IOException {
    String one = read("fields: {date: posted}\n").reading().over(ReadingRules.STANDARD).toString();
    String other =
        read("fields: {date: written}\n").reading().over(ReadingRules.STANDARD).toString();
    String facet =
        read("fields: {series: {facet: true}}\n").reading().over(ReadingRules.STANDARD).toString();
    String field =
        read("fields: {series: {facet: false}}\n").reading().over(ReadingRules.STANDARD).toString();
    assertThat(List.of(one, other, facet, field, "")).doesNotHaveDuplicates();
  }

  @Test
  void synonymsAreListsTextsOrMapsOfTwoSides() throws IOException {
    FolderSettings settings =
        read(
            """
            synonyms:
              - [нейросеть, " нейронная\n сеть", 神经网络]
              - cat，feline、猫
              - kitty, puss => cat
              - {from: AI, to: [artificial intelligence, ИИ]}
            """);
    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.reading().over(ReadingRules.STANDARD)).isEqualTo(ReadingRules.STANDARD);
    assertThat(settings.reading().glossary().synonyms())
        .containsExactly(
            SynonymGroup.equal("нейросеть", "нейронная сеть", "神经网络"),
            SynonymGroup.equal("cat", "feline", "猫"),
            new SynonymGroup(List.of("kitty", "puss"), List.of("cat")),
            new SynonymGroup(List.of("AI"), List.of("artificial intelligence", "ИИ")));
  }

  @Test
  void aWrongGroupIsNamedWithItsOwnLine() {
    assertThatThrownBy(() -> read("synonyms:\n  - [cat, feline]\n  - [dog]\n"))
        .hasMessageContaining(":3: 'synonyms' is '[dog]'. Expected two names or more");
    String tooMany = "synonyms:\n" + "  - [a, b]\n".repeat(5_001);
    assertThatThrownBy(() -> read(tooMany))
        .hasMessageContaining(":1: 'synonyms' is '5001'. Expected at most 5000 groups");
    String tooLong = "synonyms:\n  - [a, " + "b".repeat(101) + "]\n";
    assertThatThrownBy(() -> read(tooLong)).hasMessageContaining("not longer than 100 characters");
  }

  @Test
  void valuesOfFacetsThatAreOneHaveLabelsByLanguage() throws IOException {
    FolderSettings settings =
        read(
            """
            tagAliases:
              - {ru: [поиск, искать], zh: 搜索, en: search}
              - [AI, ИИ]
            categoryAliases: ["food, еда"]
            """);
    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.reading().over(ReadingRules.STANDARD)).isEqualTo(ReadingRules.STANDARD);
    assertThat(settings.reading().glossary().aliases())
        .containsExactly(
            new FacetAlias(
                "tag",
                List.of("поиск", "искать", "搜索", "search"),
                new TreeMap<>(
                    Map.of(
                        Language.RUSSIAN, "поиск",
                        Language.CHINESE_SIMPLIFIED, "搜索",
                        Language.CHINESE_TRADITIONAL, "搜索",
                        Language.ENGLISH, "search"))),
            FacetAlias.of("tag", "AI", "ИИ"),
            FacetAlias.of("category", "food", "еда"));
  }

  @Test
  void listsAreSplitAtSpacesForJekyllAndWhereTheArchiveSaysSo() throws IOException {
    assertThat(read("preset: obsidian\n").reading().inlineTags()).isEqualTo(InlineTags.ALWAYS);
    assertThat(read("preset: hugo\n").reading().inlineTags()).isNull();
    assertThat(read("preset: jekyll\n").reading().mapping().listsAtSpaces()).isTrue();
    assertThat(read("listsAtSpaces: no\npreset: jekyll\n").reading().mapping().listsAtSpaces())
        .isFalse();
    assertThat(read("listsAtSpaces: yes\n").reading().mapping().listsAtSpaces()).isTrue();
    assertThat(read("preset: hugo\n").reading().mapping().listsAtSpaces()).isFalse();
  }

  @Test
  void hexosCategoriesArePathsUnlessTheFileSaysOtherwise() throws IOException {
    assertThat(read("preset: hexo\n").reading().categoryPaths()).isEqualTo(CategoryPaths.LIST);
    assertThat(read("categoryPaths: nested\npreset: hexo\n").reading().categoryPaths())
        .isEqualTo(CategoryPaths.NESTED);
    assertThat(read("preset: hugo\n").reading().categoryPaths()).isNull();
    assertThat(read("categoryPaths: list\n").reading().over(ReadingRules.STANDARD).categoryPaths())
        .isEqualTo(CategoryPaths.LIST);
  }
}
