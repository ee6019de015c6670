package dev.tolmach.analysis.zh;

import java.util.Random;

/** Random text of what segmenters stumble over. */
final class HostileChinese {
  private static final String[] ALPHABETS = {
    "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从",
    "研究生命起源中华人民共和国北京大学生前来应聘结婚的和尚未结婚的长春市长春药店",
    "中國語繁體字圖書館資訊檢索裡面發現頭髮乾淨複雜後來電腦軟體",
    "。！？!?.,，、；：\"'“”‘’（）()《》「」【】…—",
    " \t\r\n\u3000\u00A0\u2028\u2029\u0085\u000B\f",
    "abcXYZ019ａＺ０９éßЖяあアー한글",
    "\u0301\u20DD\u00AD\u200B\uFEFF\u0964\u0965\u3005\u3007\u2460\u2168\u00B2\uFF0E\uFF61",
    "\uD83D\uDC7E\uD800\uDC00\uDBFF\uDFFF\uDB40\uDC53\uFFFF\uFFFE\u0000\uE000",
    "...\"'”’)） \n\n  Aa1中",
  };

  private HostileChinese() {}

  /** Stretches of one alphabet, of any Han characters and of any UTF-16 units at all. */
  static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    int most = 1 + random.nextInt(40);
    while (text.length() < length) {
      int kind = random.nextInt(ALPHABETS.length + 4);
      int stretch = 1 + random.nextInt(random.nextInt(30) == 0 ? 1500 : most);
      char repeated = anyOf(random, kind);
      boolean repeats = random.nextInt(10) == 0;
      for (int i = 0; i < stretch; i++) {
        text.append(repeats ? repeated : anyOf(random, kind));
      }
    }
    return text.toString();
  }

  /** A text with a tenth of its characters exchanged, left out or preceded by others. */
  static String changed(Random random, String text) {
    StringBuilder changed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      switch (random.nextInt(30)) {
        case 0 -> changed.append(anyOf(random, random.nextInt(ALPHABETS.length + 2)));
        case 1 ->
            changed
                .append(anyOf(random, random.nextInt(ALPHABETS.length + 2)))
                .append(text.charAt(i));
        case 2 -> {}
        default -> changed.append(text.charAt(i));
      }
    }
    return changed.toString();
  }

  private static char anyOf(Random random, int kind) {
    if (kind < ALPHABETS.length) {
      return ALPHABETS[kind].charAt(random.nextInt(ALPHABETS[kind].length()));
    }
    return switch (kind - ALPHABETS.length) {
      case 0, 1 -> (char) (0x4E00 + random.nextInt(0x9FA6 - 0x4E00));
      case 2 -> (char) (0x2000 + random.nextInt(0x1100));
      default -> (char) random.nextInt(0x10000);
    };
  }
}
