package fr.entente.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Amounts stand in the schema as `DECIMAL(12,2)`, in euros.
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, BigDecimal> {
  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money money) {
    if (money == null) {
      return null;
    }
    if (!money.currency().equals(Money.EUR)) {
      throw new IllegalArgumentException("the schema keeps euros, not " + money.currency());
    }
    return money.amount();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.euros(amount);
  }
}
