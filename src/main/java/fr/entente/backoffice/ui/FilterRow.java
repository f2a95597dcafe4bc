package fr.entente.backoffice.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The filters of a list in one row, each one value of the list's address: a change asks for
/// another address, and the fields show the address that is.
public final class FilterRow extends Div {
  private static final int PAUSE_MILLIS = 300;

  private final Consumer<ListAddress> go;
  private final List<Consumer<ListAddress>> fields = new ArrayList<>();
  private final Button all = new Button(VaadinIcon.CLOSE_SMALL.create());
  private boolean narrows;
  private ListAddress shown = ListAddress.of(com.vaadin.flow.router.QueryParameters.empty());

  public FilterRow(Consumer<ListAddress> go) {
    this.go = go;
    addClassName("filters");
    getElement().setAttribute("role", "search");
    all.setText(getTranslation("backoffice.list.all"));
    all.addThemeName("tertiary");
    all.addClickListener(event -> go.accept(shown.unfiltered()));
    all.setVisible(false);
    add(all);
  }

  /// A choice among the values of an enumeration, with the words of [Labels].
  public <E extends Enum<E>> FilterRow choice(
      String key, String label, String group, Class<E> type) {
    return choice(key, label, type, value -> Labels.of(this, group, value));
  }

  /// The same with these words.
  public <E extends Enum<E>> FilterRow choice(
      String key, String label, Class<E> type, Function<E, String> words) {
    return select(
        key, label, List.of(type.getEnumConstants()), words, address -> address.choice(key, type));
  }

  /// A choice that is always made; the usual one needs no word in the address.
  public FilterRow always(String key, String label, Map<String, String> names, String usual) {
    var select = new Select<String>();
    select.setItems(names.keySet());
    select.addClassName("filter-always");
    select.setAriaLabel(label);
    select.setItemLabelGenerator(
        value -> getTranslation("backoffice.filter", label, names.getOrDefault(value, "")));
    select.setRenderer(new TextRenderer<>(value -> names.getOrDefault(value, "")));
    select.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        go.accept(shown.with(key, usual.equals(event.getValue()) ? null : event.getValue()));
      }
    });
    return shows(
        select, address -> Objects.requireNonNullElse(address.one(key, names.keySet()), usual));
  }

  /// A choice among things with numbers, in this order.
  public FilterRow among(String key, String label, Map<Long, String> names) {
    return select(
        key,
        label,
        List.copyOf(names.keySet()),
        id -> names.getOrDefault(id, ""),
        address -> {
          Long id = address.id(key);
          return id == null || names.containsKey(id) ? id : null;
        });
  }

  /// What is typed filters after a short pause.
  public FilterRow search(String key, String label) {
    var text = new TextField();
    text.setPlaceholder(label);
    text.setAriaLabel(label);
    text.setClearButtonVisible(true);
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(PAUSE_MILLIS);
    text.addClassName("filter-text");
    text.setMaxLength(100);
    return field(key, text, address -> address.text(key));
  }

  /// The fields say what the address says.
  public void show(ListAddress address) {
    shown = address;
    fields.forEach(field -> field.accept(address));
    all.setVisible(narrows && address.filtered());
  }

  private <V> FilterRow select(
      String key,
      String label,
      List<V> values,
      Function<V, String> name,
      Function<ListAddress, V> read) {
    var select = new Select<V>();
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(label);
    select.setAriaLabel(label);
    select.setItemLabelGenerator(value ->
        value == null ? label : getTranslation("backoffice.filter", label, name.apply(value)));
    select.setRenderer(
        new TextRenderer<>(
            value -> value == null ? getTranslation("backoffice.any") : name.apply(value)));
    return field(key, select, read);
  }

  private <V, F extends com.vaadin.flow.component.Component & HasValue<?, V>> FilterRow field(
      String key, F field, Function<ListAddress, V> read) {
    narrows = true;
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        go.accept(shown.with(key, event.getValue()));
      }
    });
    return shows(field, read);
  }

  private <V, F extends com.vaadin.flow.component.Component & HasValue<?, V>> FilterRow shows(
      F field, Function<ListAddress, V> read) {
    fields.add(address -> {
      V value = read.apply(address);
      if (!Objects.equals(field.getValue(), value)) {
        field.setValue(value);
      }
    });
    addComponentAtIndex(getComponentCount() - 1, field);
    return this;
  }
}
