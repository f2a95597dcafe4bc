package fr.entente.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Languages stand in the schema by their two-letter code.
@Converter(autoApply = true)
class LanguageColumn implements AttributeConverter<Language, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Language language) {
    return language == null ? null : language.code();
  }

  @Override
  public @Nullable Language convertToEntityAttribute(@Nullable String code) {
    return code == null ? null : Language.of(code);
  }
}
