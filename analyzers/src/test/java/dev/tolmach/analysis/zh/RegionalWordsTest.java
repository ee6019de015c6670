package dev.tolmach.analysis.zh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionalWordsTest {
  private final RegionalWords words = RegionalWords.standard();

  @ParameterizedTest
  @CsvSource({
    "軟體, 软件",
    "網路, 网络",
    "資訊, 信息",
    "記憶體, 内存",
    "伺服器, 服务器",
    "程式設計, 程序设计",
    "滑鼠, 鼠标",
    "執行緒, 线程",
    "資料庫, 数据库",
    "軟體工程, 软件工程"
  })
  void eachIsCalledAsTheOtherIsElsewhere(String taiwan, String mainland) {
    assertThat(words.others(taiwan)).contains(folded(mainland));
    assertThat(words.others(mainland)).contains(folded(taiwan));
  }

  @Test
  void theScriptOfAWordSaysNothing() {
    assertThat(words.others("软体")).isEqualTo(words.others("軟體"));
    assertThat(words.others("網絡")).isEqualTo(words.others("网络"));
  }

  @Test
  void mostWordsAreCalledSoEverywhere() {
    for (String word : new String[] {"邊緣", "大学", "学", "", "Lucene", "軟", "软件a", "𠮷", "程序正义"}) {
      assertThat(words.others(word)).as(word).isEmpty();
    }
  }

  private static String folded(String word) {
    return new String(
        word.codePoints().map(ChineseCharacters.standard()::folded).toArray(),
        0,
        word.codePointCount(0, word.length()));
  }
}
