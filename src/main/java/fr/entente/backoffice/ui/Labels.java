package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words for the values of an enumeration: key `backoffice.GROUP.VALUE`; and for half-years.
public final class Labels {
  private Labels() {}

  public static String of(Component at, String group, Enum<?> value) {
    return at.getTranslation("backoffice." + group + "." + value.name());
  }

  /// `2026H2` in words.
  public static String semester(Component at, String code) {
    return at.getTranslation("backoffice.rates.half." + code.charAt(5), code.substring(0, 4));
  }

  /// A choice among all values; empty means any when `any` names a key.
  public static <E extends Enum<E>> Select<E> choice(
      Component at, String label, String group, Class<E> type, @Nullable String any) {
    var select = new Select<E>();
    select.setLabel(label);
    select.setItems(type.getEnumConstants());
    String anyText = any == null ? "" : at.getTranslation(any);
    select.setItemLabelGenerator(
        value -> Optional.ofNullable(value).map(v -> of(at, group, v)).orElse(anyText));
    if (any != null) {
      select.setEmptySelectionAllowed(true);
      select.setEmptySelectionCaption(anyText);
    }
    return select;
  }
}
