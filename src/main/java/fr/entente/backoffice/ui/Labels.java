package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import fr.entente.compliance.PolicySummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words for the values of an enumeration: key `backoffice.GROUP.VALUE`; and for half-years.
public final class Labels {
  private Labels() {}

  public static String of(Component at, String group, Enum<?> value) {
    return at.getTranslation("backoffice." + group + "." + value.name());
  }

  /// A contact policy's title; those that come with the product have one in each language.
  public static String policy(Component at, PolicySummary policy) {
    return shipped(at, "backoffice.policy.title." + policy.key(), policy, policy.title());
  }

  /// The title of the policy with this key; a policy whose file is gone keeps the name it had.
  public static String policy(Component at, List<PolicySummary> policies, String key) {
    return policies.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .map(each -> policy(at, each))
        .orElse(key);
  }

  /// Where a contact policy's rules come from.
  public static String source(Component at, PolicySummary policy) {
    return shipped(at, "backoffice.policy.source." + policy.key(), policy, policy.source());
  }

  private static String shipped(Component at, String key, PolicySummary policy, String written) {
    String text = at.getTranslation(key);
    return policy.version() > 1 || text.contains(key) ? written : text;
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
