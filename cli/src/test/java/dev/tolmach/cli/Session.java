package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the program in a folder, as a shell would. */
final class Session {
  private final Path folder;
  private InputStream input = InputStream.nullInputStream();
  private Map<String, String> variables = Map.of();
  private boolean terminal;
  private Interrupts interrupts = Interrupts.NONE;

  Session(Path folder) {
    this.folder = folder;
  }

  /** What a command left. */
  record Outcome(int code, String out, String err) {}

  Session withInput(String text) {
    return withInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Session withInput(InputStream stream) {
    input = stream;
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
    int code = runInto(out, (OutputStream) err, arguments);
    return new Outcome(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** Runs with outputs of one's own, and returns the exit code. */
  int runInto(OutputStream out, OutputStream err, String... arguments) {
    Environment environment =
        new Environment(
            input,
            out,
            err,
            new Environment.Terminal(terminal, terminal),
            variables,
            folder,
            interrupts);
    return Main.run(List.of(arguments), environment);
  }
}
