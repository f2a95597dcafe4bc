package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every piece of SQL that the product may send, with the module and the class (or resource) it
/// stands in: string literals of the sources, joined where they are added up, and .sql resources.
final class SqlTexts {
  private static final Path SOURCES = Path.of("src/main/java/fr/entente");
  private static final Path RESOURCES = Path.of("src/main/resources");
  static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern SQL =
      Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|JOIN|FROM)\\b");

  private static final List<Text> FILES = read();
  private static final List<Text> TEXTS =
      FILES.stream().flatMap(file -> file.java() ? literals(file) : Stream.of(file)).toList();

  private SqlTexts() {}

  /// `type` is the name below `fr.entente`, or the resource's path in the same form.
  record Text(String type, boolean java, String sql) {
    String module() {
      return type.replaceFirst("\\..*", "");
    }

    String name() {
      return type.replaceFirst(".*\\.", "");
    }

    String where() {
      return module() + "/" + name();
    }
  }

  static List<Text> all() {
    return TEXTS;
  }

  /// Sources and resources as a whole.
  static List<Text> files() {
    return FILES;
  }

  private static Stream<Text> literals(Text file) {
    return LITERAL
        .matcher(JOINED.matcher(file.sql()).replaceAll(""))
        .results()
        .map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
        .filter(text -> SQL.matcher(text).find())
        .map(text -> new Text(file.type(), false, text));
  }

  private static List<Text> read() {
    Stream<Text> sources = below(SOURCES).stream().map(file -> text(file, SOURCES, true));
    Stream<Text> resources =
        below(RESOURCES).stream()
            .filter(file -> file.toString().endsWith(".sql") && !file.startsWith(MIGRATIONS))
            .map(file -> text(file, RESOURCES, false));
    return Stream.concat(sources, resources).toList();
  }

  private static Text text(Path file, Path root, boolean java) {
    String type = root.relativize(file).toString().replaceFirst("\\.\\w+$", "").replace('/', '.');
    String text = read(file);
    return new Text(type, java, java ? text : text.replaceAll("--.*", ""));
  }

  static List<Path> below(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
