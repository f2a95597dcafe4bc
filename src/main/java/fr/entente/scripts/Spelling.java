package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.json.JsonMapper;

/// How the parts of a script are written, so that they read back as what was asked.
final class Spelling {
  private static final Pattern GOALLESS =
      Pattern.compile("(?:\\[(\\d+)]\\s*)?(.*)", Pattern.DOTALL);
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}&&[^.,;:?!'()/%-]]");
  private static final Pattern LEADING = Pattern.compile("^([-+>#=~.)]|\\d+[.)])");
  private static final Set<String> BARE = Set.of("", "yes", "no", "oui", "non", "true", "false");
  private static final Parser PARSER = Parser.builder().build();

  private Spelling() {}

  static AnswerText answer(String written) {
    Matcher whole = SectionReader.ANSWER.matcher(written);
    if (!whole.matches()) {
      Matcher part = GOALLESS.matcher(written.strip().replaceAll("\\s*(?:→|->)\\s*$", ""));
      boolean read = part.matches();
      return new AnswerText(
          read ? digit(part.group(1)) : null,
          read ? part.group(2) : written,
          "",
          null,
          null,
          List.of());
    }
    String outcome = null;
    String effect = null;
    var more = new ArrayList<String>();
    for (String option : Words.parts(whole.group(4) == null ? "" : whole.group(4))) {
      Matcher known = SectionReader.OPTION.matcher(option);
      if (!known.matches()) {
        more.add(option);
      } else if (known.group(1).startsWith("eff")) {
        effect = known.group(2);
      } else {
        outcome = known.group(2);
      }
    }
    return new AnswerText(
        digit(whole.group(1)), whole.group(2), whole.group(3), outcome, effect, more);
  }

  private static @Nullable Integer digit(@Nullable String written) {
    return written == null || written.length() > 4 ? null : Integer.valueOf(written);
  }

  static String answer(AnswerText answer, Language language) {
    boolean french = language == Language.FR;
    var options = new ArrayList<String>(answer.more());
    if (answer.effect() != null) {
      options.addFirst((french ? "effet : " : "effect: ") + answer.effect());
    }
    if (answer.outcome() != null) {
      options.addFirst((french ? "issue : " : "outcome: ") + answer.outcome());
    }
    String digit = answer.digit() == null ? "" : "[" + answer.digit() + "] ";
    String text = answer.text().isEmpty() ? "…" : answer.text();
    String said = digit + text + (answer.target().isEmpty() ? "" : " → " + answer.target());
    String brackets =
        options.isEmpty() || answer.target().isEmpty()
            ? ""
            : " (" + String.join(french ? " ; " : "; ", options) + ")";
    return "- " + readable(said + brackets, "- ");
  }

  static String quote(String sentence) {
    return "> " + readable(one(sentence), "> ");
  }

  static String field(Field field, String value, Language language) {
    String label = field.label(language) + (language == Language.FR ? " : " : ": ");
    String whole = label + one(value);
    return reads(whole, whole) ? whole : label + escaped(one(value));
  }

  static String one(String text) {
    return Words.spaces(text).strip().replaceAll("\\s+", " ");
  }

  /// As it is where a reader of Markdown finds the same words, escaped where not.
  private static String readable(String text, String mark) {
    return reads(mark + text, text) ? text : escaped(text);
  }

  static String readable(String text) {
    return readable(text, "# ");
  }

  private static boolean reads(String written, String wanted) {
    Node first = PARSER.parse(written).getFirstChild();
    return first != null && first.getNext() == null && Markdown.text(first).equals(wanted);
  }

  private static String escaped(String text) {
    String marked =
        PUNCTUATION
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    return LEADING
        .matcher(marked)
        .replaceFirst(found -> {
          String lead = found.group();
          int last = lead.length() - 1;
          return Matcher.quoteReplacement(lead.substring(0, last) + "\\" + lead.charAt(last));
        });
  }

  /// `name: value`, in quotes where YAML would read something else.
  static String header(String name, String value) {
    String whole = name + ": " + value;
    return BARE.contains(value) || value.equals(read(whole, name))
        ? whole
        : name + ": " + JsonMapper.shared().writeValueAsString(value);
  }

  static String header(String name, List<String> values) {
    return name + ": [" + String.join(", ", values) + "]";
  }

  private static @Nullable String read(String yaml, String name) {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return loaded instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
    } catch (YAMLException _) {
      return null;
    }
  }
}
