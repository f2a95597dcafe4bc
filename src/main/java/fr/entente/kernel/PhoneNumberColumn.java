package fr.entente.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Telephone numbers stand in the schema in E.164.
@Converter(autoApply = true)
class PhoneNumberColumn implements AttributeConverter<PhoneNumber, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber number) {
    return number == null ? null : number.e164();
  }

  @Override
  public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String e164) {
    return e164 == null ? null : new PhoneNumber(e164);
  }
}
