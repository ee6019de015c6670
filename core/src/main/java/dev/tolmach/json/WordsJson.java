package dev.tolmach.json;

import dev.tolmach.analysis.Token;
import dev.tolmach.glossary.CountedLexicon;
import dev.tolmach.language.Language;
import java.util.List;

/** Tokens of texts, and lexicons, in JSON. Fields are only ever added. */
final class WordsJson {
  private WordsJson() {}

  static void tokens(
      JsonObject json, String text, Language language, List<Token> neutral, List<Token> own) {
    json.number("version", ResultJson.VERSION)
        .text("text", text)
        .text("language", language.tag())
        .<Token>objects("neutral", neutral, (row, token) -> write(row, token, text))
        .<Token>objects("tokens", own, (row, token) -> write(row, token, text));
  }

  /* People count positions from 1. */
  private static void write(JsonObject json, Token token, String text) {
    json.text("token", token.term())
        .text("type", token.type())
        .number("position", token.position() + 1)
        .number("length", token.length())
        .number("start", token.start())
        .number("end", token.end())
        .text("text", text.substring(token.start(), token.end()));
  }

  static void lexicons(JsonObject json, List<CountedLexicon> lexicons, List<String> problems) {
    json.number("version", ResultJson.VERSION)
        .<CountedLexicon>objects(
            "lexicons",
            lexicons,
            (row, lexicon) ->
                row.text("name", lexicon.description().name())
                    .text("version", lexicon.description().version())
                    .text("licence", lexicon.description().licence())
                    .text("attribution", lexicon.description().attribution())
                    .object("translations", sizes -> lexicon.translations().forEach(sizes::number)))
        .texts("problems", problems);
  }
}
