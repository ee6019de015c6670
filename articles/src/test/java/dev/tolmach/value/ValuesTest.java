package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(Values.tags(List.of("", " a ", "null", "a", "A"))).containsExactly("a", "A");
    assertThat(Values.tags(null)).isEmpty();
  }

  @Test
  void nestedListsAndObjectsGiveTheirNames() {
    assertThat(Values.tags(List.of(List.of("a", "b"), Map.of("name", "c"))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void personsAreSeparatedByCommasBetweenFullNames() {
    assertThat(Values.names("Ann Lee, Bob Ray")).containsExactly("Ann Lee", "Bob Ray");
    assertThat(Values.names("Smith, John")).containsExactly("Smith, John");
    assertThat(Values.names("李华、王芳")).containsExactly("李华", "王芳");
    assertThat(Values.names(List.of(Map.of("name", "Li Hua", "url", "x"))))
        .containsExactly("Li Hua");
  }

  @Test
  void anAndSeparatesFullNames() {
    assertThat(Values.names("Ann Lee and Bob Ray")).containsExactly("Ann Lee", "Bob Ray");
    assertThat(Values.names("Ann Lee, Bob Ray, and Cy Fox"))
        .containsExactly("Ann Lee", "Bob Ray", "Cy Fox");
    assertThat(Values.names("Анна Ли и Борис Рей")).containsExactly("Анна Ли", "Борис Рей");
    assertThat(Values.names("Johnson and Johnson")).containsExactly("Johnson and Johnson");
  }

  @Test
  void mailAddressesAreNoPartOfAName() {
    assertThat(Values.names("Ann Lee <ann@example.com>, Bob Ray <bob@example.com>"))
        .containsExactly("Ann Lee", "Bob Ray");
    assertThat(Values.names("Ann (ann@example.com)")).containsExactly("Ann");
  }
}
