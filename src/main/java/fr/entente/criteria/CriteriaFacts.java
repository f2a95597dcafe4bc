package fr.entente.criteria;

import fr.entente.kernel.Money;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an account, field by field; what is missing is not known.
public record CriteriaFacts(Map<CriteriaField, String> values) {
  public static final CriteriaFacts NOTHING = new CriteriaFacts(Map.of());

  public CriteriaFacts {
    values = Map.copyOf(values);
  }

  public static Builder builder() {
    return new Builder();
  }

  /// Gathers what is known; nothing is known of what is null.
  public static final class Builder {
    private final Map<CriteriaField, String> values = new EnumMap<>(CriteriaField.class);

    private Builder() {}

    public Builder put(CriteriaField field, @Nullable Money amount) {
      return amount == null ? this : put(field, amount.amount().toPlainString());
    }

    public Builder put(CriteriaField field, long number) {
      return put(field, Long.toString(number));
    }

    public Builder put(CriteriaField field, boolean yes) {
      return put(field, yes ? "yes" : "no");
    }

    public Builder put(CriteriaField field, @Nullable String value) {
      if (value != null) {
        values.put(field, value);
      }
      return this;
    }

    public CriteriaFacts build() {
      return new CriteriaFacts(values);
    }
  }
}
