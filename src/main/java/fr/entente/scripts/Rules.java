package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The words scripts may use and must not use (rules.yml): placeholders, outcome codes, forbidden
/// wording (SAY-01, FR-C-08).
final class Rules {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
  private static final Map<String, Pattern> REGULAR = new ConcurrentHashMap<>();
  private static final Map<String, String> STEMS = new ConcurrentHashMap<>();
  static final Rules SHIPPED = shipped();

  private final Map<String, Object> source;
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> maps = new ConcurrentHashMap<>();

  private Rules(Map<String, Object> source) {
    this.source = source;
  }

  boolean knowsPlaceholder(String name) {
    return map("placeholders").containsKey(name);
  }

  /// Names the debt or the creditor: nobody but the debtor may hear it (GDPR-10).
  boolean namesDebt(String placeholder) {
    return map("placeholders").get(placeholder) instanceof Map<?, ?> about
        && Boolean.TRUE.equals(about.get("debt"));
  }

  /// An amount of money, or a day on which one is due.
  boolean amount(String placeholder) {
    return namesDebt(placeholder) && list("amounts").contains(placeholder);
  }

  /// What is shown in the place of a value nobody knows.
  String gap(String placeholder, Language language) {
    return map("placeholders").get(placeholder) instanceof Map<?, ?> about
        ? String.valueOf(about.get(language.code()))
        : placeholder;
  }

  List<String> placeholders() {
    return map("placeholders").keySet().stream().map(String::valueOf).toList();
  }

  List<String> outcomes() {
    return list("outcomes");
  }

  boolean knowsOutcome(String code) {
    return list("outcomes").contains(code);
  }

  List<String> labels() {
    return list("labels");
  }

  List<String> holds() {
    return list("holds");
  }

  List<String> documents() {
    return list("documents");
  }

  boolean knowsEffect(String written) {
    return Effect.of(written)
        .filter(effect -> effect.takes(Effect.about(written), this))
        .isPresent();
  }

  Optional<String> threat(String said, Language language) {
    return found("threats", said, language);
  }

  Optional<String> neverSaid(String said, Language language) {
    return found("blame", said, language).or(() -> found("sales", said, language));
  }

  /// A word of the list of this name, as it is found in what is said.
  Optional<String> listed(String kind, String said, Language language) {
    return found(kind, said, language);
  }

  List<String> regular(String kind, Language language) {
    return words(map(kind).get(language.code()));
  }

  /// What last sentences say, and which effects make it true.
  List<Saying> closings() {
    return entries("closings").stream()
        .map(one ->
            new Saying(words(one.get("fr")), words(one.get("en")), words(one.get("effects"))))
        .toList();
  }

  boolean contradicts(@Nullable String outcome, @Nullable String effect) {
    return entries("contradictions").stream()
        .anyMatch(one ->
            Objects.equals(one.get("outcome"), outcome)
                && Objects.equals(one.get("effect"), effect));
  }

  /// Words of a last sentence, and the effects of which the answers before it have one.
  record Saying(List<String> fr, List<String> en, List<String> effects) {
    Optional<String> in(String said, Language language) {
      return first(language == Language.FR ? fr : en, Words.plain(said));
    }
  }

  private List<Map<?, ?>> entries(String name) {
    return source.get(name) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
        : List.of();
  }

  /// Says both that the call is written down and that a machine reads it (GDPR-03).
  boolean tellsOfListening(String said, Language language) {
    return found("transcribed", said, language).isPresent()
        && found("analysed", said, language).isPresent();
  }

  /// Words that tell of a recording, which the product does not make; a denial is true.
  Optional<String> claimsRecording(String said, Language language) {
    if (!(map("recording").get(language.code()) instanceof Map<?, ?> rules)) {
      return Optional.empty();
    }
    return Stream.of(Words.plain(said).split("[.?!;:…]+"))
        .map(sentence -> without(words(rules.get("denied")), sentence))
        .flatMap(sentence ->
            first(words(rules.get("always")), sentence)
                .or(() ->
                    first(words(rules.get("words")), sentence)
                        .filter(_ -> first(words(rules.get("about")), sentence).isPresent()))
                .stream())
        .findFirst();
  }

  private static String without(List<String> phrases, String sentence) {
    String left = sentence;
    for (String phrase : phrases) {
      left = pattern(phrase).matcher(left).replaceAll(" ");
    }
    return left;
  }

  private static Optional<String> first(List<String> words, String plain) {
    return words.stream().filter(word -> found(word, plain)).findFirst();
  }

  private Optional<String> found(String kind, String said, Language language) {
    return first(words(map(kind).get(language.code())), Words.plain(said));
  }

  /// Whether this word stands in a sentence that is in plain letters.
  static boolean found(String word, String plain) {
    return plain.contains(stem(word)) && pattern(word).matcher(plain).find();
  }

  static Pattern regex(String written) {
    return REGULAR.computeIfAbsent(written, Pattern::compile);
  }

  private static Pattern pattern(String word) {
    return PATTERNS.computeIfAbsent(word, Rules::compiled);
  }

  private static Pattern compiled(String word) {
    String end = word.endsWith("*") ? "" : "(?!\\p{L})";
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(stem(word)) + end);
  }

  private static String stem(String word) {
    return STEMS.computeIfAbsent(
        word, w -> Words.plain(w.endsWith("*") ? w.substring(0, w.length() - 1) : w));
  }

  private List<String> list(String name) {
    return lists.computeIfAbsent(name, key -> words(source.get(key)));
  }

  private static List<String> words(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private Map<String, Object> map(String name) {
    return maps.computeIfAbsent(name, this::read);
  }

  private Map<String, Object> read(String name) {
    var map = new LinkedHashMap<String, Object>();
    if (source.get(name) instanceof Map<?, ?> found) {
      found.forEach((k, v) -> map.put(String.valueOf(k), v));
    }
    return map;
  }

  private static Rules shipped() {
    try (InputStream in = Rules.class.getResourceAsStream("rules.yml")) {
      if (in == null) {
        throw new IllegalStateException("rules.yml is missing from the jar");
      }
      return new Rules(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
