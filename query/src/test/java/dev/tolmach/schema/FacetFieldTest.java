package dev.tolmach.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetFieldTest {
  @ParameterizedTest
  @CsvSource({
    "燈, 灯",
    "髙橋, 高桥",
    "宮﨑, 宫崎",
    "渡邉, 渡辺",
    "𠮷野家, 吉野家",
    "Ёлка, елка",
    "за́мок, замок",
    "ﬁne, Fine",
    "Ｌｕｃｅｎｅ, lucene",
    "寳, 宝"
  })
  void spellingsOfOneValueHaveOneKey(String one, String other) {
    assertThat(FacetField.key(one)).isEqualTo(FacetField.key(other));
  }
}
