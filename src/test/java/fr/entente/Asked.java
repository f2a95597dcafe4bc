package fr.entente;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts what one thread asks the database, whatever else the server does at that moment.
public final class Asked implements BeanPostProcessor {
  private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

  /// Every statement that this work sends from this thread, in order.
  public static List<String> of(Runnable work) {
    ASKED.set(new ArrayList<>());
    try {
      work.run();
      return List.copyOf(ASKED.get());
    } finally {
      ASKED.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counted(source) : bean;
  }

  private static final class Counted extends DelegatingDataSource {
    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counted(Connection.class, super.getConnection(), "");
    }
  }

  private static <T> T counted(Class<T> type, T target, String sql) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              String text =
                  arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                      ? given
                      : sql;
              if (method.getName().startsWith("execute") && ASKED.get() != null) {
                ASKED.get().add(text);
              }
              try {
                Object result = method.invoke(target, arguments);
                // Whoever unwraps wants the driver's own object, not another picture of it.
                return method.getName().equals("unwrap") ? result : wrapped(result, text);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private static Object wrapped(Object result, String sql) {
    return switch (result) {
      case PreparedStatement statement -> counted(PreparedStatement.class, statement, sql);
      case Statement statement -> counted(Statement.class, statement, sql);
      case null, default -> result;
    };
  }
}
