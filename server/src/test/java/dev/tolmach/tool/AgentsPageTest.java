package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * docs/agents.md shows what the tools answer on the bundled archive. With {@code -Dshown=write} the
 * page takes what they answer now.
 */
class AgentsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "agents.md");
  private static final Pattern CALL =
      Pattern.compile(
          "```json\n(\\{\"name\".*?)\n```\n\n````markdown\n(.*?)\n````", Pattern.DOTALL);

  @Test
  void everyAnswerIsWhatTheToolAnswers() throws IOException {
    String page = Files.readString(PAGE);
    String printed = page;
    int calls = 0;
    for (Matcher call = CALL.matcher(page); call.find(); calls++) {
      JsonNode json = new ObjectMapper().readTree(call.group(1));
      String answer =
          Called.of(json.path("name").asString(), json.path("arguments").toString())
              .answer()
              .markdown()
              .stripTrailing();
      printed = printed.replace(call.group(2), answer);
    }
    if ("write".equals(System.getProperty("shown"))) {
      Files.writeString(PAGE, printed);
    } else {
      assertThat(stable(page)).isEqualTo(stable(printed));
    }
    assertThat(calls).isEqualTo(5);
  }

  /* The end of a cursor is of a generation, and so of the time of a build. */
  private static String stable(String page) {
    return page.replaceAll("(?m)(cursor \\d+\\.\\d+\\.[0-9a-f]{5})[0-9a-f]{3}$", "$1");
  }

  @Test
  void everyToolAndArgumentIsDescribed() throws IOException {
    String page = Files.readString(PAGE);
    List<String> names = new ArrayList<>();
    for (JsonValue.Fields tool : Tools.descriptions()) {
      names.add(tool.text("name").orElseThrow());
      JsonValue.Fields input = (JsonValue.Fields) tool.get("inputSchema").orElseThrow();
      names.addAll(((JsonValue.Fields) input.get("properties").orElseThrow()).values().keySet());
    }
    assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
