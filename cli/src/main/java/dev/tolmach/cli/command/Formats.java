package dev.tolmach.cli.command;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import java.util.List;

/** What the outputs of several commands have in common. */
public final class Formats {
  /** Text or one JSON object. */
  public static final Option TEXT_OR_JSON =
      Option.choice(
          "--format", List.of("text", "json"), "Text to read (the default), or one JSON object.");

  private Formats() {}

  /** Whether {@link #TEXT_OR_JSON} asks for JSON. */
  public static boolean isJson(Arguments arguments) {
    return arguments.value(TEXT_OR_JSON).orElse("text").equals("json");
  }
}
