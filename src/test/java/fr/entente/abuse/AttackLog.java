package fr.entente.abuse;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/// Counts the lines by which requests make the log grow, traces of exceptions included.
final class AttackLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final AtomicInteger lines = new AtomicInteger();

  static AttackLog listen() {
    var log = new AttackLog();
    log.start();
    root().addAppender(log);
    return log;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getThreadName().startsWith("tomcat-handler")) {
      return;
    }
    int traces = 0;
    for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
      traces += 1 + each.getStackTraceElementProxyArray().length;
    }
    lines.addAndGet((int) event.getFormattedMessage().lines().count() + traces);
  }

  int lines() {
    return lines.get();
  }

  @Override
  public void close() {
    root().detachAppender(this);
    stop();
  }
}
