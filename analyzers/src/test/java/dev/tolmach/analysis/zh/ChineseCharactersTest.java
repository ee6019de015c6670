package dev.tolmach.analysis.zh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseCharactersTest {
  private final ChineseCharacters characters = ChineseCharacters.standard();

  /** Forms of one character as names, old prints and compatibility blocks of Unicode have them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"髙高", "﨑崎", "濵濱滨", "邉邊辺边", "渕淵渊", "𠮷吉", "冨富", "栁柳", "囯國国", "敍敘叙", "塡填", "鑛礦鉱矿"})
  void variantsAreOneCharacter(String variants) {
    assertThat(variants.codePoints().map(characters::folded).distinct().count())
        .as(variants)
        .isEqualTo(1);
  }

  @Test
  void charactersOfDifferentMeaningStayApart() {
    for (String pair : new String[] {"杮柿", "咲笑", "棋碁", "土士", "未末", "莓苺"}) {
      assertThat(pair.codePoints().map(characters::folded).distinct().count())
          .as(pair)
          .isEqualTo(2);
    }
  }
}
