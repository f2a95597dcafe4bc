package fr.entente;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads along what the whole test run logs, and writes down each line that tells of a person; the
/// launcher ends the run as failed when there is one.
public class SecrecyAppender extends AppenderBase<ILoggingEvent> {
  static final Path TOLD = Path.of("target", "told-in-logs.txt");

  private final Secrets secrets = Secrets.ofDemonstration();

  @Override
  protected void append(ILoggingEvent event) {
    look(event, event.getFormattedMessage());
    IThrowableProxy why = event.getThrowableProxy();
    for (int depth = 0; why != null && depth < 10; depth++) {
      look(event, why.getMessage());
      why = why.getCause();
    }
  }

  private void look(ILoggingEvent event, String text) {
    if (text != null) {
      secrets
          .in(text)
          .ifPresent(told -> write(event.getLoggerName() + " told a " + told + " in: " + text));
    }
  }

  private void write(String line) {
    try {
      Files.createDirectories(TOLD.getParent());
      Files.writeString(
          TOLD,
          line.replaceAll("\\s+", " ") + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      addError("cannot write " + TOLD, e);
    }
  }
}
