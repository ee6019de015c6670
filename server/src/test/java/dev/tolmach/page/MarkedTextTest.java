package dev.tolmach.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void wholeWordsAreMarkedInAnyCase() {
    assertThat(new MarkedText(List.of("маяка")).html("Маяка нет у маякам, <маяка>."))
        .isEqualTo("<mark>Маяка</mark> нет у маякам, &lt;<mark>маяка</mark>&gt;.");
  }

  @Test
  void chineseIsMarkedInsideARun() {
    assertThat(new MarkedText(List.of("灯塔")).html("老灯塔的光")).isEqualTo("老<mark>灯塔</mark>的光");
  }

  @Test
  void formsWithSignsAreMarkedAsTheyAre() {
    assertThat(new MarkedText(List.of("C++", ".NET")).html("C++, C+ and .NET8 .NET"))
        .isEqualTo("<mark>C++</mark>, C+ and .NET8 <mark>.NET</mark>");
  }
}
