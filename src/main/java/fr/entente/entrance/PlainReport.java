package fr.entente.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What the server refuses before any filter sees it, an address that cannot be decoded for one,
/// gets the same plain answer. Made by the server, from its name.
public final class PlainReport extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      PlainAnswer.give(request.getRequest(), response.getResponse(), response.getStatus());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
