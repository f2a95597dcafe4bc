package fr.entente.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Test fixture: a mail server on a real socket that misbehaves where it is told to. Greets, takes
/// sender, recipient and data like any other; keeps what it really took.
final class StubbornServer implements AutoCloseable {
  /// What it does at the step that goes wrong. An empty answer closes the line, null never answers.
  enum Step {
    GREETING,
    RECIPIENT,
    DATA,
    LAST_DOT,
    GOODBYE,
    OTHER,
    NEVER
  }

  private final ServerSocket socket;
  private final Step step;
  private final String answer;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

  StubbornServer(Step step, String answer) {
    this.step = step;
    this.answer = answer;
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Whole mails that arrived up to the last dot, as they were sent.
  List<String> taken() {
    return List.copyOf(taken);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        talk(line);
      } catch (IOException gone) {
        // The other side hung up, or the test is over.
        continue;
      }
    }
  }

  private void talk(Socket line) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    if (!say(line, Step.GREETING, "220 test ESMTP")) {
      return;
    }
    for (String command = in.readLine(); command != null; command = in.readLine()) {
      String verb = command.length() < 4 ? command : command.substring(0, 4).toUpperCase();
      boolean goesOn =
          switch (verb) {
            case "RCPT" -> say(line, Step.RECIPIENT, "250 ok");
            case "DATA" ->
                say(line, Step.DATA, "354 go ahead") && (step == Step.DATA || data(line, in));
            case "QUIT" -> say(line, Step.GOODBYE, "221 bye");
            default -> say(line, Step.OTHER, "250 ok");
          };
      if (!goesOn) {
        return;
      }
    }
  }

  private boolean data(Socket line, BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
      mail.append(text).append('\n');
    }
    taken.add(mail.toString());
    return say(line, Step.LAST_DOT, "250 taken");
  }

  private boolean say(Socket line, Step at, String usual) throws IOException {
    String text = at == step ? answer : usual;
    if (text == null) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
    if (text.isEmpty()) {
      return false;
    }
    line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    line.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
