package dev.tolmach.cli.completion;

import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the script that completes the program's arguments in a shell. */
public final class CompletionScript {
  private static final String NAME = "tolmach";

  private CompletionScript() {}

  /**
   * The script.
   *
   * @param commands all commands, in the order to be shown
   */
  public static String of(Shell shell, List<Usage> commands) {
    return switch (shell) {
      case BASH -> bash(commands);
      case ZSH -> zsh(commands);
      case FISH -> fish(commands);
      case POWERSHELL -> powerShell(commands);
    };
  }

  private static Stream<Option> options(Usage command) {
    return Stream.concat(command.options().stream(), Stream.of(Usage.HELP));
  }

  private static String names(List<Usage> commands) {
    return commands.stream().map(Usage::name).collect(Collectors.joining(" "));
  }

  // ---- bash

  private static String bash(List<Usage> commands) {
    StringBuilder script = new StringBuilder(BASH_HEAD.replace("@NAMES@", names(commands)));
    script.append("  case $command:$option in\n");
    valuesOfOptions(commands).forEach(line -> script.append("    ").append(line).append('\n'));
    script.append("  esac\n  case $command in\n");
    for (Usage command : commands) {
      String options = options(command).map(Option::name).collect(Collectors.joining(" "));
      script.append("    ").append(command.name()).append(") options='").append(options);
      script.append("' words=").append(CompletedValues.of(command)).append(" ;;\n");
    }
    return script.append("  esac\n").append(BASH_TAIL).toString();
  }

  /* An option may have other values, or none, in another command. */
  private static List<String> valuesOfOptions(List<Usage> commands) {
    Map<String, Map<String, List<String>>> lines = new TreeMap<>();
    for (Usage command : commands) {
      options(command)
          .forEach(option ->
              lines
                  .computeIfAbsent(option.name(), any -> new TreeMap<>())
                  .computeIfAbsent(valuesOfOption(option), any -> new ArrayList<>())
                  .add(command.name()));
    }
    List<String> cases = new ArrayList<>();
    lines.forEach((option, values) ->
        values.forEach((line, of) -> {
          if (!line.isEmpty()) {
            String pattern =
                values.size() == 1
                    ? "*:" + option
                    : of.stream().map(name -> name + ":" + option).collect(Collectors.joining("|"));
            cases.add(pattern + ") " + line + "; return ;;");
          }
        }));
    return cases;
  }

  private static String valuesOfOption(Option option) {
    if (option.kind() == Option.Kind.FLAG) {
      return "";
    }
    String listed = CompletedValues.listed(option);
    return listed.isEmpty()
        ? "_tolmach_values '" + CompletedValues.of(option) + "'"
        : "_tolmach_list '" + listed + "'";
  }

  private static final String BASH_HEAD =
      """
      # Completes the arguments of tolmach in bash: source this file, or put it into
      # ~/.local/share/bash-completion/completions/tolmach
      _tolmach_list() {
        mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
      }
      _tolmach_values() {
        local line
        case $1 in
          '') ;;
          paths)
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
            ;;
          *)
            # Quotation marks and backslashes are the shell's, not the value's.
            local typed=${current//[\\\\\\\"\\']/}
            while IFS= read -r line; do
              COMPREPLY+=("$(printf %q "$line")")
            done < <(tolmach completion --values "$1" ${index:+--index "$index"} -- "$typed" 2>/dev/null)
            ;;
        esac
      }
      _tolmach() {
        local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
        local command='' index='' options='' words='' i
        COMPREPLY=()
        # Bash parts --name=value into three words.
        if [[ $current == '=' ]]; then
          current=
        elif [[ $option == '=' ]]; then
          option=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            --index) index=${COMP_WORDS[i + 1]} ;;
            -*) ;;
            *) [[ -n $command || " @NAMES@ " != *" ${COMP_WORDS[i]} "* ]] || command=${COMP_WORDS[i]} ;;
          esac
        done
        if [[ -z $command ]]; then
          _tolmach_list '@NAMES@ --help --version --no-pager'
          return
        fi
      """;

  private static final String BASH_TAIL =
      """
        if [[ $current == -* ]]; then
          _tolmach_list "$options"
        else
          _tolmach_values "$words"
        fi
      }
      complete -F _tolmach tolmach
      """;

  // ---- zsh

  private static String zsh(List<Usage> commands) {
    StringBuilder script = new StringBuilder(ZSH_HEAD);
    for (Usage command : commands) {
      script.append("    '").append(command.name()).append(':');
      script.append(inQuotes(command.summary().replace(":", "\\:"))).append("'\n");
    }
    script.append(ZSH_MIDDLE);
    for (Usage command : commands) {
      script.append("        ").append(command.name()).append(")\n          _arguments -S");
      options(command).forEach(option -> script.append(" \\\n            ").append(zsh(option)));
      script.append(zshWords(command)).append(" ;;\n");
    }
    return script.append(ZSH_TAIL).toString();
  }

  private static String zsh(Option option) {
    String text = inQuotes(option.description()).replace("[", "\\[").replace("]", "\\]");
    String spec = "'*" + option.name() + (option.label().isEmpty() ? "" : "=") + "[" + text + "]";
    if (option.label().isEmpty()) {
      return spec + "'";
    }
    String values =
        CompletedValues.listed(option).isEmpty()
            ? zshValues(CompletedValues.of(option))
            : "(" + CompletedValues.listed(option) + ")";
    return spec + ":" + inQuotes(option.name().substring(2)) + ":" + values + "'";
  }

  private static String zshValues(String kind) {
    return switch (kind) {
      case "" -> "";
      case CompletedValues.PATHS -> "_files";
      default -> " _tolmach_values " + kind; // The blank keeps zsh from adding arguments.
    };
  }

  private static String zshWords(Usage command) {
    String values = zshValues(CompletedValues.of(command));
    return command.words().label().isEmpty()
        ? ""
        : " \\\n            '*:" + command.name() + ":" + values + "'";
  }

  private static String inQuotes(String text) {
    return text.replace("'", "'\\''");
  }

  private static final String ZSH_HEAD =
      """
      #compdef tolmach
      # Completes the arguments of tolmach in zsh: source this file, or name it _tolmach in a folder
      # of $fpath.
      _tolmach_values() {
        local -a found
        found=("${(@f)$(tolmach completion --values $1 ${opt_args[--index]:+--index ${opt_args[--index]}} -- "${(Q)PREFIX}" 2>/dev/null)}")
        compadd -- "${(@)found:#}"
      }
      _tolmach() {
        local context state state_descr line
        typeset -A opt_args
        local -a commands
        commands=(
      """;

  private static final String ZSH_MIDDLE =
      """
        )
        _arguments -C '--help[Show the help.]' '--version[Show the version.]' \\
          '--no-pager[Show everything at once.]' '1:command:->command' '*::argument:->argument'
        case $state in
          command) _describe -t commands command commands ;;
          argument)
            case $words[1] in
      """;

  private static final String ZSH_TAIL =
      """
            esac
            ;;
        esac
      }
      if [[ $funcstack[1] == _tolmach ]]; then
        _tolmach "$@"
      else
        compdef _tolmach tolmach
      fi
      """;

  // ---- fish

  private static String fish(List<Usage> commands) {
    StringBuilder script = new StringBuilder(FISH_HEAD);
    for (Usage command : commands) {
      String here =
          "complete -c " + NAME + " -n '__fish_seen_subcommand_from " + command.name() + "'";
      script.append("complete -c tolmach -n __fish_use_subcommand -a ").append(command.name());
      script.append(" -d ").append(fishText(command.summary())).append('\n');
      options(command).forEach(option -> script.append(here).append(fish(option)).append('\n'));
      String words = fishValues(CompletedValues.of(command));
      script.append(words.isEmpty() ? "" : here + words + "\n");
    }
    return script.toString();
  }

  private static String fish(Option option) {
    String values =
        CompletedValues.listed(option).isEmpty()
            ? fishValues(CompletedValues.of(option))
            : " -a " + fishText(CompletedValues.listed(option));
    String needed = option.label().isEmpty() ? "" : " -r";
    return " -l "
        + option.name().substring(2)
        + needed
        + values
        + " -d "
        + fishText(option.description());
  }

  private static String fishValues(String kind) {
    return switch (kind) {
      case "" -> "";
      case CompletedValues.PATHS -> " -F";
      default -> " -a '(__tolmach_values " + kind + ")'";
    };
  }

  private static String fishText(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static final String FISH_HEAD =
      """
      # Completes the arguments of tolmach in fish: source this file, or put it into
      # ~/.config/fish/completions/tolmach.fish
      function __tolmach_values
        tolmach completion --values $argv[1] -- (commandline -ct) 2>/dev/null
      end
      complete -c tolmach -f
      complete -c tolmach -n __fish_use_subcommand -l version -d 'Show the version.'
      complete -c tolmach -n __fish_use_subcommand -l help -d 'Show the help.'
      complete -c tolmach -n __fish_use_subcommand -l no-pager -d 'Show everything at once.'
      """;

  // ---- PowerShell

  private static String powerShell(List<Usage> commands) {
    StringBuilder script = new StringBuilder(POWERSHELL_HEAD);
    for (Usage command : commands) {
      String options = options(command).map(Option::name).collect(Collectors.joining("', '"));
      script.append("    '").append(command.name()).append("' = @{ Options = @('").append(options);
      script.append("'); Words = '").append(CompletedValues.of(command)).append("' }\n");
    }
    script.append("  }\n  $values = @{\n");
    for (Usage command : commands) {
      options(command)
          .filter(option -> option.kind() != Option.Kind.FLAG)
          .map(option -> powerShell(command, option))
          .sorted()
          .forEach(line -> script.append("    ").append(line).append('\n'));
    }
    return script.append(POWERSHELL_TAIL).toString();
  }

  private static String powerShell(Usage command, Option option) {
    String listed = CompletedValues.listed(option);
    String values = listed.isEmpty() ? CompletedValues.of(option) : listed;
    return "'" + command.name() + " " + option.name() + "' = '" + values + "'";
  }

  private static final String POWERSHELL_HEAD =
      """
      # Completes the arguments of tolmach in PowerShell: dot-source this file in $PROFILE.
      Register-ArgumentCompleter -Native -CommandName tolmach, tolmach.cmd -ScriptBlock {
        param($word, $ast, $position)
        $commands = @{
      """;

  private static final String POWERSHELL_TAIL =
      """
        }
        $kinds = 'tag', 'category', 'author', 'language', 'facet', 'date', 'id', 'generation', 'archive', 'preset', 'command', 'shell'
        $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
        if ($word -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
        $command = $typed | Select-Object -Skip 1 | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
        $before = $typed | Select-Object -Last 1
        if (-not $command) {
          $found = @($commands.Keys) + '--help', '--version', '--no-pager'
        } else {
          $kind = if ($values.ContainsKey("$command $before")) { $values["$command $before"] } elseif ($word -like '-*') { 'options' } else { $commands[$command].Words }
          if ($kind -eq 'options') {
            $found = $commands[$command].Options
          } elseif ($kinds -contains $kind) {
            $found = & tolmach completion --values $kind -- $word 2>$null
          } elseif ($kind -eq '' -or $kind -eq 'paths') {
            return
          } else {
            $found = $kind -split ' '
          }
        }
        $found | Where-Object { $_ -like "$word*" } | Sort-Object | ForEach-Object {
          $text = if ($_ -match '[\\s''"]') { "'" + ($_ -replace "'", "''") + "'" } else { $_ }
          [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
        }
      }
      """;
}
