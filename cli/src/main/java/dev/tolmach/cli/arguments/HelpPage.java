package dev.tolmach.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help and shell completion, laid out by picocli from what {@link Usage} says. */
public final class HelpPage {
  private static final int WIDTH = 100;

  private HelpPage() {}

  /**
   * The help of one command.
   *
   * @param coloured whether for a terminal
   */
  public static String of(Usage usage, boolean coloured) {
    return new CommandLine(spec(usage, usage.typed())).getUsageMessage(ansi(coloured));
  }

  /**
   * The help of the program.
   *
   * @param program the program itself
   * @param commands its commands, in the order to be shown
   * @param coloured whether for a terminal
   */
  public static String of(Usage program, List<Usage> commands, boolean coloured) {
    return new CommandLine(spec(program, commands)).getUsageMessage(ansi(coloured));
  }

  /** A script that completes commands, options and their values in bash and zsh. */
  public static String completion(Usage program, List<Usage> commands) {
    return AutoComplete.bash(program.typed(), new CommandLine(spec(program, commands)));
  }

  private static Ansi ansi(boolean coloured) {
    return coloured ? Ansi.ON : Ansi.OFF;
  }

  private static CommandSpec spec(Usage program, List<Usage> commands) {
    CommandSpec spec = spec(program, program.typed());
    for (Usage command : commands) {
      spec.addSubcommand(command.name(), spec(command, command.name()));
    }
    return spec;
  }

  private static CommandSpec spec(Usage usage, String name) {
    CommandSpec spec = CommandSpec.create().name(name);
    if (!usage.words().label().isEmpty()) {
      spec.addPositional(positional(usage.words()));
    }
    usage.options().forEach(option -> spec.addOption(option(option)));
    spec.addOption(option(Usage.HELP));
    spec.parser().separator(" ");
    describe(spec.usageMessage(), usage);
    return spec;
  }

  private static PositionalParamSpec positional(Operands words) {
    String label = words.label();
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .hideParamSyntax(true)
        .arity(words.least() + "..*")
        .type(words.paths() ? Path.class : String.class)
        .description(escaped(words.description()))
        .build();
  }

  private static OptionSpec option(Option option) {
    boolean flag = option.kind() == Option.Kind.FLAG;
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name())
            .paramLabel(option.label())
            .hideParamSyntax(true)
            .arity(flag ? "0" : "1")
            .type(type(option.kind()))
            .description(escaped(option.description()));
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return builder.build();
  }

  private static Class<?> type(Option.Kind kind) {
    return switch (kind) {
      case FLAG -> boolean.class;
      case PATH -> Path.class;
      case TEXT, TEXTS -> String.class;
    };
  }

  private static void describe(UsageMessageSpec message, Usage usage) {
    message.width(WIDTH);
    message.sortOptions(false).sortSynopsis(false);
    message.abbreviateSynopsis(true);
    message.description(escaped(usage.summary()));
    message.synopsisHeading("Usage: ");
    message.descriptionHeading("%n");
    message.parameterListHeading("%n");
    message.optionListHeading("%nOptions:%n");
    message.commandListHeading("%nCommands:%n");
    message.exitCodeListHeading("%nExit codes:%n").exitCodeList(exits(usage));
    message.footerHeading("%nExamples:%n").footer(examples(usage));
  }

  private static Map<String, String> exits(Usage usage) {
    Map<String, String> exits = new LinkedHashMap<>();
    usage
        .exits()
        .forEach(exit -> exits.put(Integer.toString(exit.code()), escaped(exit.meaning())));
    return exits;
  }

  private static String[] examples(Usage usage) {
    List<String> lines = new ArrayList<>();
    for (Usage.Example example : usage.examples()) {
      lines.add("  @|bold " + escaped(example.typed()) + "|@");
      lines.add("      " + escaped(example.meaning()));
    }
    return lines.toArray(String[]::new);
  }

  /* picocli reads descriptions as format strings. */
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
