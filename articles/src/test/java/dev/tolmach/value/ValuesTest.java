package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void stringOfTagsIsCutAtCommasAndSemicolons() {
    assertThat(Values.tags("слушаю, джаз，爵士、音乐；a;b"))
        .containsExactly("слушаю", "джаз", "爵士", "音乐", "a", "b");
  }

  @Test
  void stringOfTagsIsNotCutAtSpacesOrSlashes() {
    assertThat(Values.tags("AI 应用开发")).containsExactly("AI 应用开发");
    assertThat(Values.tags("UX/UI")).containsExactly("UX/UI");
  }

  @Test
  void itemOfAListIsWhole() {
    assertThat(Values.tags(List.of("Washington, D.C.", "b")))
        .containsExactly("Washington, D.C.", "b");
  }

  @Test
  void curlyQuotesMeantAsYamlsAreTakenOff() {
    assertThat(Values.tags(List.of("“service mesh”", "服务网格”,”kubernetes")))
        .containsExactly("service mesh", "服务网格", "kubernetes");
  }

  @Test
  void quotesInsideATagStay() {
    assertThat(Values.tags(List.of("rock'n'roll", "the “new” deal", "5\" disks")))
        .containsExactly("rock'n'roll", "the “new” deal", "5\" disks");
  }

  @Test
  void quotedTagIsAsWritten() {
    assertThat(Values.tags(List.of("null", "say \"hi\"", "«хлеб» и «соль»", "\"塩\"")))
        .containsExactly("null", "say \"hi\"", "«хлеб» и «соль»", "塩");
    assertThat(Values.tags(List.of("\"open", "close”"))).containsExactly("open", "close");
  }

  @Test
  void hashOfATagIsNoPartOfIt() {
    assertThat(Values.tags(List.of("#rye", "＃ржаной", "#100days", "#1 fan", "C#", "#")))
        .containsExactly("rye", "ржаной", "100days", "#1 fan", "C#", "#");
    assertThat(Values.tags("#rye #хлеб #面包")).containsExactly("rye", "хлеб", "面包");
    assertThat(Values.tags("#rye, #oat")).containsExactly("rye", "oat");
  }

  @Test
  void tagsMayBeTheKeysOfAMap() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("rye", "");
    flags.put("хлеб", "true");
    flags.put("面包", "no");
    assertThat(Values.tags(flags)).containsExactly("rye", "хлеб");
    assertThat(Values.tags(List.of(Map.of("oat", "")))).containsExactly("oat");
    assertThat(Values.tags(Map.of("level", List.of("easy", "short"))))
        .containsExactly("easy", "short");
  }

  @Test
  void tagWithAColonAndWeightsOfTagsAreNoMaps() {
    assertThat(Values.tags(List.of(Map.of("C++", "templates"), "b")))
        .containsExactly("C++: templates", "b");
    assertThat(Values.tags(Map.of("хлеб", "12"))).containsExactly("хлеб");
    assertThat(Values.tags(List.of(Map.of("tag", "rye")))).containsExactly("rye");
  }

  @Test
  void nameOfATagCountsBeforeItsSlugInWhateverOrder() {
    Map<String, String> slugFirst = new LinkedHashMap<>();
    slugFirst.put("slug", "o");
    slugFirst.put("name", "oat");
    assertThat(Values.tags(List.of(slugFirst, Map.of("slug", "rye"))))
        .containsExactly("oat", "rye");
  }

  @Test
  void initialsFollowTheirNames() {
    assertThat(Persons.of("Doe, J., Roe, R. S.")).containsExactly("Doe, J.", "Roe, R. S.");
    assertThat(Persons.of("Пушкин, А. С., Гоголь, Н. В."))
        .containsExactly("Пушкин, А. С.", "Гоголь, Н. В.");
    assertThat(Persons.of("甲、乙 和 丙")).containsExactly("甲", "乙", "丙");
    assertThat(Persons.of("王和平")).containsExactly("王和平");
  }

  @Test
  void stringIsSplitAtSpacesOnlyWhereTheGeneratorDoesSo() {
    assertThat(Values.tags("red green", true)).containsExactly("red", "green");
    assertThat(Values.tags("ржаной хлеб, соль", true)).containsExactly("ржаной хлеб", "соль");
    assertThat(Values.tags(List.of("red green"), true)).containsExactly("red green");
  }

  @Test
  void linkIsItsText() {
    assertThat(Values.tags(List.of("[[Topics/Rye|Рожь]]", "[[notes/面包#酵母]]")))
        .containsExactly("Рожь", "面包");
    assertThat(Persons.of("[[Ann Bee]], [[Cid Dee]]")).containsExactly("Ann Bee", "Cid Dee");
    assertThat(Persons.of("[Ann Bee](https://a.example)")).containsExactly("Ann Bee");
  }

  @Test
  void addressIsNoTemplateAndNoYesOrNo() {
    assertThat(Links.address("[Site](https://x.example/abc)")).isEqualTo("https://x.example/abc");
    assertThat(Links.address("<https://x.example/>")).isEqualTo("https://x.example/");
    assertThat(Links.address("http://localhost:8080/a:b/")).isEqualTo("http://localhost:8080/a:b/");
    for (String none :
        List.of(
            "false", "null", "/{{ title | slugify }}/", "/:year/:slug/", ":title", "[[Note]]")) {
      assertThat(Links.address(none)).as(none).isNull();
    }
  }

  @Test
  void listWrittenAsTextLosesItsBrackets() {
    assertThat(Values.tags("[AI, \"Tech\"]")).containsExactly("AI", "Tech");
  }

  @Test
  void spacesInsideATagAreOne() {
    assertThat(Values.tags(List.of("service  mesh", "two\u00a0words", "三\u3000四")))
        .containsExactly("service mesh", "two words", "三 四");
  }

  @Test
  void tagsThatLookLikeOtherThingsAreTags() {
    assertThat(Values.tags(List.of("true", "2024-01-10", "332613", "__block__")))
        .containsExactly("true", "2024-01-10", "332613", "__block__");
    assertThat(Values.tags("404")).containsExactly("404");
  }

  @Test
  void emptyAndRepeatedTagsAreDropped() {
    assertThat(Values.tags(List.of("", " a ", "a", "A"))).containsExactly("a", "A");
    assertThat(Values.tags(null)).isEmpty();
  }

  @Test
  void nestedListsAndObjectsGiveTheirNames() {
    assertThat(Values.tags(List.of(List.of("a", "b"), Map.of("name", "c"))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void personsAreSeparatedByCommasBetweenFullNames() {
    assertThat(Persons.of("Ann Lee, Bob Ray")).containsExactly("Ann Lee", "Bob Ray");
    assertThat(Persons.of("Smith, John")).containsExactly("Smith, John");
    assertThat(Persons.of("李华、王芳")).containsExactly("李华", "王芳");
    assertThat(Persons.of(List.of(Map.of("name", "Li Hua", "url", "x")))).containsExactly("Li Hua");
  }

  @Test
  void commaSeparatesNamesThatHaveNoFamilyNameFirst() {
    assertThat(Persons.of("甲, 乙")).containsExactly("甲", "乙");
    assertThat(Persons.of("김철수, 이영희")).containsExactly("김철수", "이영희");
    assertThat(Persons.of("octocat, ann-bee")).containsExactly("octocat", "ann-bee");
    assertThat(Persons.of("Иванов, Петров, Сидоров"))
        .containsExactly("Иванов", "Петров", "Сидоров");
    assertThat(Persons.of("Doe, Jane")).containsExactly("Doe, Jane");
    assertThat(Persons.of("Пушкин, А. С.")).containsExactly("Пушкин, А. С.");
    assertThat(Persons.of("Ann Lee, PhD")).containsExactly("Ann Lee, PhD");
    assertThat(Persons.of(List.of("doe, jane", "甲, 乙"))).containsExactly("doe, jane", "甲", "乙");
  }

  @Test
  void anAndSeparatesFullNames() {
    assertThat(Persons.of("Ann Lee and Bob Ray")).containsExactly("Ann Lee", "Bob Ray");
    assertThat(Persons.of("Ann Lee, Bob Ray, and Cy Fox"))
        .containsExactly("Ann Lee", "Bob Ray", "Cy Fox");
    assertThat(Persons.of("Анна Ли и Борис Рей")).containsExactly("Анна Ли", "Борис Рей");
    assertThat(Persons.of("Johnson and Johnson")).containsExactly("Johnson and Johnson");
  }

  @Test
  void mailAddressesAreNoPartOfAName() {
    assertThat(Persons.of("Ann Lee <ann@example.com>, Bob Ray <bob@example.com>"))
        .containsExactly("Ann Lee", "Bob Ray");
    assertThat(Persons.of("Ann (ann@example.com)")).containsExactly("Ann");
  }

  @Test
  void listsMayBeInBracketsOfOtherScriptsOrOnLinesOfTheirOwn() {
    assertThat(Values.tags("【рожь、овёс】")).containsExactly("рожь", "овёс");
    assertThat(Values.tags("［米，麦］")).containsExactly("米", "麦");
    assertThat(Values.tags("[rye, oat")).containsExactly("rye", "oat");
    assertThat(Values.tags("rye flour\noat flour\n")).containsExactly("rye flour", "oat flour");
    assertThat(Values.tags("【公告】")).containsExactly("【公告】");
    assertThat(Values.tags("【一】，【二】")).containsExactly("【一】", "【二】");
    assertThat(Values.tags("[rye")).containsExactly("[rye");
  }

  @Test
  void linksToPersonsAreNoPartOfTheirNames() {
    assertThat(Persons.of("<a href=\"https://a.example\">Ann Lee</a>, <b>Bob Ray</b>"))
        .containsExactly("Ann Lee", "Bob Ray");
    assertThat(Persons.of("李华 <hua@example.com>")).containsExactly("李华");
  }
}
