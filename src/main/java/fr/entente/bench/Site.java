package fr.entente.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.entente.listening.Listening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The real application on a database of its own in a scratch folder, which is deleted at the end.
record Site(BenchPlan plan, Path folder, ConfigurableApplicationContext application)
    implements AutoCloseable {
  static Site open(Class<?> start, BenchPlan plan) {
    // Without jobs nothing learns in the background, and nothing measured here listens.
    return open(start, plan, _ -> {}, "--entente.jobs=false");
  }

  /// With beans of the bench's own, and settings of its own.
  static Site open(
      Class<?> start,
      BenchPlan plan,
      ApplicationContextInitializer<ConfigurableApplicationContext> beans,
      String... settings) {
    try {
      Path folder = Files.createTempDirectory("entente-bench");
      Learnt.copy(folder);
      System.setProperty("entente.database.buffer", plan.accounts() > 200_000 ? "2G" : "512M");
      var application =
          new SpringApplicationBuilder(start)
              .initializers(beans)
              .run(
                  Stream.concat(
                          Stream.of(
                              "--entente.data=" + folder,
                              "--server.port=0",
                              // A view is built with the page, so that a session can be measured
                              // without a browser.
                              "--vaadin.eagerServerLoad=true",
                              "--spring.main.banner-mode=off",
                              "--logging.level.root=WARN"),
                          Arrays.stream(settings))
                      .toArray(String[]::new));
      if (jobs(application)) {
        awaitDetector(application.getBean(Listening.class));
      }
      return new Site(plan, folder, application);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean jobs(ConfigurableApplicationContext application) {
    return application.getEnvironment().getProperty("entente.jobs", Boolean.class, true);
  }

  // Where no trained detector is kept, a job trains one, beside which nothing else can be measured.
  private static void awaitDetector(Listening listening) {
    while (listening.detector().isEmpty()) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /// Connections beside the application's own, set up the way a careful programmer would.
  HikariDataSource connections(int count) {
    var details = bean(JdbcConnectionDetails.class);
    var config = new HikariConfig();
    config.setJdbcUrl(details.getJdbcUrl());
    config.setUsername(details.getUsername());
    config.setPassword(details.getPassword());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(count);
    config.setMinimumIdle(count);
    config.setConnectionTimeout(60_000);
    return new HikariDataSource(config);
  }

  /// Processor time of this process and of the database together, in milliseconds.
  long processorMillis() {
    return ticks(Path.of("/proc/self/stat")) + databaseMillis();
  }

  /// Processor time of the database alone.
  long databaseMillis() {
    return ticks(Path.of("/proc", databaseProcess(), "stat"));
  }

  private String databaseProcess() {
    try {
      return Files.readString(folder.resolve("mariadb").resolve("pid")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Fields 14 and 15 are user and system time in hundredths of a second; the name before may hold
  // blanks.
  private static long ticks(Path stat) {
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    } catch (IOException e) {
      return 0;
    }
  }

  int port() {
    return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static void say(String text) {
    System.out.println(text);
  }

  @Override
  public void close() {
    var database = ProcessHandle.of(Long.parseLong(databaseProcess()));
    application.close();
    // What a round left to clear away may take longer than anybody waits, and is scratch.
    database.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      say("The scratch folder could not be emptied: " + folder);
    }
  }
}
