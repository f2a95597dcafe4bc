package fr.entente;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Every test runs as with a pool of one for each thread: a second connection for a thread that
/// holds one, or a statement while the rows of another are being read, is refused. With enough
/// desks, such a thread waits for a connection that only its like could give back.
final class OneConnection implements BeanPostProcessor {
  // Also what somebody caught: the test during which it happened fails all the same.
  private static final List<Throwable> BREACHES = new CopyOnWriteArrayList<>();
  private static final ThreadLocal<@Nullable Taken> HELD = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Watched)
        ? new Watched(source)
        : bean;
  }

  /// Fails when the rule was broken since the last time.
  static void check() {
    if (!BREACHES.isEmpty()) {
      AssertionError all =
          new AssertionError(BREACHES.size() + " times: " + BREACHES.getFirst().getMessage());
      BREACHES.forEach(all::addSuppressed);
      BREACHES.clear();
      throw all;
    }
  }

  private static IllegalStateException breach(String what, @Nullable Throwable before) {
    var breach = new IllegalStateException(what, before);
    BREACHES.add(breach);
    return breach;
  }

  private static final class Watched extends DelegatingDataSource {
    Watched(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Taken before = HELD.get();
      if (before != null && before.open) {
        throw breach("a thread that holds a connection asks for a second one", before);
      }
      Taken taken = new Taken();
      Connection watched = taken.watch(super.getConnection());
      HELD.set(taken);
      return watched;
    }
  }

  /// Where a connection was taken, whether it is still held, and which rows are being read.
  private static final class Taken extends Throwable {
    private static final long serialVersionUID = 1;

    private transient volatile @Nullable ResultSet rows;
    private volatile boolean open = true;

    Taken() {
      super("taken here");
    }

    Connection watch(Connection connection) {
      return proxy(
          Connection.class,
          (_, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("close")) {
              open = false;
            }
            return result instanceof Statement statement
                ? watch(statement, method.getReturnType())
                : result;
          });
    }

    private Object watch(Statement statement, Class<?> type) {
      return proxy(
          type,
          (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
              refuseWhileReading();
            }
            Object result = call(statement, method, arguments);
            if (result instanceof ResultSet read && method.getName().startsWith("execute")) {
              rows = read;
            }
            return result;
          });
    }

    private void refuseWhileReading() throws SQLException {
      ResultSet read = rows;
      if (read != null && !read.isClosed()) {
        throw breach("a statement while rows of another are being read", this);
      }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(
              OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
        Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }
  }
}
