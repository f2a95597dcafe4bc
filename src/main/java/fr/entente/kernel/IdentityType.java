package fr.entente.kernel;

import java.util.function.LongFunction;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/// How a typed identity travels: a BIGINT in the database, a record in Java. A module with an
/// identity of its own extends this and names it in its package-info (`@JavaTypeRegistration`).
public class IdentityType<T extends Identity> extends AbstractClassJavaType<T> {
  private final LongFunction<T> make;

  protected IdentityType(Class<T> type, LongFunction<T> make) {
    super(type);
    this.make = make;
  }

  static <T extends Identity> IdentityType<T> of(Class<T> type, LongFunction<T> make) {
    return new IdentityType<>(type, make);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return indicators.getJdbcType(SqlTypes.BIGINT);
  }

  @Override
  public boolean useObjectEqualsHashCode() {
    return true;
  }

  @Override
  public String toString(T identity) {
    return Long.toString(identity.value());
  }

  @Override
  public T fromString(CharSequence number) {
    return make.apply(Long.parseLong(number.toString()));
  }

  @Override
  public <X> @Nullable X unwrap(@Nullable T identity, Class<X> type, WrapperOptions options) {
    if (identity == null) {
      return null;
    }
    if (type.isInstance(identity)) {
      return type.cast(identity);
    }
    if (type == Long.class || type == Object.class) {
      return type.cast(identity.value());
    }
    if (type == String.class) {
      return type.cast(toString(identity));
    }
    throw unknownUnwrap(type);
  }

  @Override
  public <X> @Nullable T wrap(@Nullable X value, WrapperOptions options) {
    return switch (value) {
      case null -> null;
      case Number number -> make.apply(number.longValue());
      case Identity identity -> getJavaTypeClass().cast(identity);
      default -> throw unknownWrap(value.getClass());
    };
  }
}
