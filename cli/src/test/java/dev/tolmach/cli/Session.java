package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the program in a folder, as a shell would. */
final class Session {
  private final Path folder;
  private String input = "";
  private Map<String, String> variables = Map.of();
  private boolean terminal;
  private Interrupts interrupts = Interrupts.NONE;

  Session(Path folder) {
    this.folder = folder;
  }

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {}

  Session withInput(String text) {
    input = text;
    return this;
  }

  Session withVariables(Map<String, String> environmentVariables) {
    variables = environmentVariables;
    return this;
  }

  Session onATerminal() {
    terminal = true;
    return this;
  }

  Session withInterrupts(Interrupts source) {
    interrupts = source;
    return this;
  }

  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Outcome outcome = runInto(out, arguments);
    return new Outcome(outcome.code(), out.toString(StandardCharsets.UTF_8), outcome.err());
  }

  /** Runs with a standard output of one's own. */
  Outcome runInto(OutputStream out, String... arguments) {
    return runInto(out, new ByteArrayOutputStream(), arguments);
  }

  /** Runs with outputs of one's own, to be looked at while it runs. */
  Outcome runInto(OutputStream out, ByteArrayOutputStream err, String... arguments) {
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            new Environment.Terminal(terminal, terminal),
            variables,
            folder,
            interrupts);
    int code = Main.run(List.of(arguments), environment);
    return new Outcome(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
