package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a process: what it answers, and how it begins and ends. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class ServeCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    assertThat(new Session(folder).run("index", "content").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 0", "INT, 130"})
  void answersAreThoseOfTheCommandLineUntilASignal(String signal, int code) throws Exception {
    Process server = start("serve", "--port", "0", "--access-log", "access.log");
    String address = address(server);
    for (String words : new String[] {"маяк", "灯塔 光", "lighthouse"}) {
      String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
      String printed = new Session(folder).run("search", words, "--format", "json").out();

      assertThat(timeless(get(address + "api/search?q=" + query))).isEqualTo(timeless(printed));
      assertThat(get(address + "api/facets"))
          .isEqualTo(new Session(folder).run("facets", "--format", "json").out());
    }
    RealProcess.signal(server, signal);

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(code);
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("access.log")))
        .hasSize(6)
        .allMatch(line -> line.matches("127\\.0\\.0\\.1 - - \\[.*] \"GET /api/.*\" 200 .*"));
  }

  @Test
  void aWatchedArchiveIsFollowed() throws Exception {
    Process server = start("serve", "--port", "0", "--watch", "content", "--index", "fresh");
    String address = address(server);
    await(address + "api/search?q=pebbles", "\"total\":0");

    Magazine.file(folder.resolve("content/pebbles.md"), "Pebbles on the beach.\n");
    await(address + "api/search?q=pebbles", "\"total\":1");
    RealProcess.signal(server, "TERM");

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
  }

  @Test
  void aWatchedArchiveThatIsNotThereIsRefusedBeforeAnythingIsServed() {
    assertThat(new Session(folder).run("serve", "--port", "0", "--watch", "nowhere"))
        .isEqualTo(
            new Session.Outcome(
                2,
                "",
                "There is no archive at '"
                    + folder.resolve("nowhere")
                    + "'. Expected a folder, or a file that ends in"
                    + " .ndjson or .ndjson.gz. Check the path.\n"));
    Session.Outcome rows = new Session(folder).run("serve", "--port", "0", "--watch", "rows=-");
    assertThat(rows.code()).isEqualTo(2);
    assertThat(rows.out()).isEmpty();
    assertThat(rows.err()).startsWith("An archive that cannot be watched: 'rows'.");
  }

  /* A named pipe holds the command up while it reads its options: nothing has answered signals. */
  @ParameterizedTest
  @CsvSource({"TERM, 0", "INT, 130", "HUP, 130"})
  void aSignalWhileItStartsEndsItAsLaterOnes(String signal, int code) throws Exception {
    Path theme = folder.resolve("theme.css");
    assertThat(new ProcessBuilder("mkfifo", theme.toString()).start().waitFor()).isZero();
    Process server = start("serve", "--port", "0", "--theme", "theme.css");
    try (OutputStream opened = Files.newOutputStream(theme)) {
      opened.flush(); // It is open when the other side reads.
      RealProcess.signal(server, signal);

      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(code);
    }
  }

  @Test
  void anotherAddressSaysWhatItMeans() throws Exception {
    Process server = start("serve", "--port", "0", "--public", "127.0.0.2");
    address(server);
    RealProcess.signal(server, "TERM");

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Process everyone = start("serve", "--port", "0", "--public", "0.0.0.0");
    address(everyone);
    RealProcess.signal(everyone, "TERM");
    assertThat(everyone.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("Whoever reaches 0.0.0.0 at port ")
        .contains("there is no authentication and no encryption");
  }

  @Test
  void anAccessLogInNoFolderIsAnError() {
    Path log = folder.resolve("nowhere").resolve("access.log");
    assertThat(new Session(folder).run("serve", "--port", "0", "--access-log", log.toString()))
        .isEqualTo(
            new Session.Outcome(
                2,
                "",
                "The access log cannot be written: '"
                    + log
                    + "' (its folder is missing). Expected a file in a folder that is there. Make"
                    + " the folder or name another file.\n"));
  }

  @Test
  void aPortInUseIsAnError() throws Exception {
    Process server = start("serve", "--port", "0");
    String port = URI.create(address(server)).getPort() + "";
    Session.Outcome second = new Session(folder).run("serve", "--port", port);
    RealProcess.signal(server, "TERM");
    server.waitFor(60, TimeUnit.SECONDS);

    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).startsWith("The port cannot be used: '127.0.0.1:" + port + "'");
    assertThat(
            new Session(folder)
                .run("serve", "--public", "203.0.113.7", "--watch", "content")
                .code())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port=70000",
        "--port=x",
        "--public=",
        "--site=example.org",
        "--site=javascript:alert(1)",
        "--origin=https://example.org/path",
        "--host=a b",
        "--theme=none.css",
        "--index=none"
      })
  void whatCannotBeIsAnErrorBeforeAnythingStarts(String option) {
    Session.Outcome outcome = new Session(folder).run("serve", "--port=0", option);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(". Expected ").hasLineCount(1);
    assertThat(outcome.out()).isEmpty();
  }

  private Process start(String... words) throws IOException {
    return RealProcess.of(folder, words).redirectError(folder.resolve("err").toFile()).start();
  }

  private static String address(Process server) throws IOException {
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    assertThat(line).startsWith("Search page: http://127.0.0.");
    return line.substring("Search page: ".length());
  }

  private static void await(String address, String expected) throws Exception {
    while (!get(address).contains(expected)) {
      Thread.sleep(100);
    }
  }

  private static String get(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    try (InputStream in =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String timeless(String json) {
    return json.replaceFirst("\"tookMillis\":[0-9.]+", "\"tookMillis\":0");
  }
}
