package fr.entente.backoffice.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a list shows, as its address says it: filters, order, place. What cannot be understood is
/// left out, and [#spoilt] tells.
public final class ListAddress {
  static final String FROM = "from";
  static final String SORT = "sort";
  // Which of several lists of a page: none of them is less than whole by it.
  static final String SHOW = "show";
  private static final Set<String> UNFILTERING = Set.of(FROM, SORT, SHOW);
  private static final String LIST = "list";
  private static final String PLACE = "place";
  private static final int LONGEST = 100;

  private final Map<String, String> values;
  private boolean spoilt;

  private ListAddress(Map<String, String> values) {
    this.values = values;
  }

  public static ListAddress none() {
    return new ListAddress(Map.of());
  }

  public static ListAddress of(QueryParameters parameters) {
    Map<String, String> values = new TreeMap<>();
    parameters
        .getParameters()
        .forEach((key, all) -> all.stream().findFirst().ifPresent(one -> values.put(key, one)));
    return new ListAddress(values);
  }

  /// Something that was asked for is not shown.
  public boolean spoilt() {
    return spoilt;
  }

  public <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
    return read(key, text -> constant(type, text));
  }

  public @Nullable Long id(String key) {
    return read(key, text -> number(text).filter(id -> id > 0));
  }

  /// What was typed; empty when nothing was.
  public String text(String key) {
    String text =
        read(
            key,
            typed ->
                Optional.of(typed.strip())
                    .filter(t ->
                        t.length() <= LONGEST && t.chars().noneMatch(Character::isISOControl)));
    return text == null ? "" : text;
  }

  /// One of what is known here; null when nothing was asked for.
  public @Nullable String one(String key, Collection<String> known) {
    return read(key, asked -> Optional.of(asked).filter(known::contains));
  }

  /// A page from the place in the address, which counts from 1.
  public Stretch page() {
    Long from = read(FROM, text -> number(text).filter(at -> at >= 1 && at <= Stretch.REACH));
    return new Stretch(from == null ? 0 : from.intValue() - 1, Stretch.PAGE);
  }

  public <E extends Enum<E>> Sorted<E> order(Sorted<E> usual) {
    Sorted<E> sorted =
        read(
            SORT,
            text -> {
              boolean down = text.startsWith("-");
              return constant(usual.by().getDeclaringClass(), down ? text.substring(1) : text)
                  .map(by -> new Sorted<>(by, down));
            });
    return sorted == null ? usual : sorted;
  }

  /// The same with another value, from its beginning; null leaves the key out.
  public ListAddress with(String key, @Nullable Object value) {
    Map<String, String> next = new TreeMap<>(values);
    next.remove(FROM);
    String written = value instanceof Enum<?> one ? lower(one) : String.valueOf(value);
    if (value == null || written.isBlank()) {
      next.remove(key);
    } else {
      next.put(key, written);
    }
    return new ListAddress(next);
  }

  public ListAddress from(int place) {
    Map<String, String> next = new TreeMap<>(values);
    next.remove(FROM);
    if (place > 0) {
      next.put(FROM, Integer.toString(place + 1));
    }
    return new ListAddress(next);
  }

  public ListAddress sorted(@Nullable Sorted<?> order) {
    return with(SORT, order == null ? null : (order.down() ? "-" : "") + lower(order.by()));
  }

  /// The address of a thing that was opened from this list, where it stood at a place.
  public ListAddress into(String list, int place) {
    return with(LIST, list).at(place);
  }

  /// The same with another place in the list, which counts from 0.
  public ListAddress at(int place) {
    return with(PLACE, place + 1);
  }

  /// The list that a thing was opened from; empty when from none.
  public String list() {
    return text(LIST);
  }

  /// Where in that list it was, counted from 0.
  public int place() {
    Long place = read(PLACE, text -> number(text).filter(at -> at >= 1 && at <= Stretch.REACH));
    return place == null ? 0 : place.intValue() - 1;
  }

  /// What the list that a thing was opened from showed.
  public ListAddress ofList() {
    return with(LIST, null).with(PLACE, null);
  }

  public String query() {
    return parameters().getQueryString();
  }

  /// Something is left out of the whole list.
  public boolean filtered() {
    return values.keySet().stream().anyMatch(key -> !UNFILTERING.contains(key));
  }

  /// The whole list, in the order that is shown.
  public ListAddress unfiltered() {
    Map<String, String> next = new TreeMap<>(values);
    next.keySet().retainAll(Set.of(SORT, SHOW));
    return new ListAddress(next);
  }

  public QueryParameters parameters() {
    return new QueryParameters(
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> List.of(entry.getValue()),
                    (one, _) -> one,
                    LinkedHashMap::new)));
  }

  private <T> @Nullable T read(String key, Function<String, Optional<T>> reader) {
    String text = values.get(key);
    if (text == null || text.isEmpty()) {
      return null;
    }
    Optional<T> value = reader.apply(text);
    if (value.isEmpty()) {
      spoilt = true;
      values.remove(key);
    }
    return value.orElse(null);
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .filter(one -> lower(one).equals(text))
        .findFirst();
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
