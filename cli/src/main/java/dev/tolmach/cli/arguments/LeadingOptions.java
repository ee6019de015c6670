package dev.tolmach.cli.arguments;

import java.util.ArrayList;
import java.util.List;

/**
 * Options that precede the name of their command, as in {@code tolmach --index DIR search WORD}.
 */
public final class LeadingOptions {
  private LeadingOptions() {}

  /**
   * The arguments with the name of the command first. An option takes the word after it as its
   * value if that of any command does. Arguments that begin with no option that any command has, or
   * have no word besides them, come back as they are.
   *
   * @param commands all commands
   */
  public static List<String> moved(List<String> arguments, List<Usage> commands) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("--")) {
      String written = arguments.get(at);
      int equals = written.indexOf('=');
      String name = equals < 0 ? written : written.substring(0, equals);
      List<Option> meant =
          commands.stream().flatMap(command -> command.option(name).stream()).toList();
      if (meant.isEmpty()) {
        return arguments;
      }
      boolean value = meant.stream().anyMatch(option -> option.kind() != Option.Kind.FLAG);
      at += equals < 0 && value ? 2 : 1;
    }
    if (at == 0 || at >= arguments.size()) {
      return arguments;
    }
    List<String> moved = new ArrayList<>();
    moved.add(arguments.get(at));
    moved.addAll(arguments.subList(0, at));
    moved.addAll(arguments.subList(at + 1, arguments.size()));
    return moved;
  }
}
