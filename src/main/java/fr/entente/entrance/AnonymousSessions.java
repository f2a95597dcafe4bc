package fr.entente.entrance;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions of nobody in particular live for minutes, and only so many of them: the oldest makes
/// room. A stranger who opens thousands pushes out strangers, never anybody who signed in.
final class AnonymousSessions
    implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {
  private final int most;
  private final Duration life;
  private final LinkedHashMap<String, HttpSession> waiting = new LinkedHashMap<>();

  AnonymousSessions(int most, Duration life) {
    this.most = most;
    this.life = life;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    var session = event.getSession();
    session.setMaxInactiveInterval((int) life.toSeconds());
    // Outside the lock: what ends a session may tell half the house.
    admitted(session).ifPresent(AnonymousSessions::end);
  }

  private synchronized Optional<HttpSession> admitted(HttpSession session) {
    waiting.put(session.getId(), session);
    return waiting.size() > most
        ? Optional.ofNullable(waiting.pollFirstEntry()).map(java.util.Map.Entry::getValue)
        : Optional.empty();
  }

  private static void end(HttpSession oldest) {
    try {
      oldest.invalidate();
    } catch (IllegalStateException itEndedMeanwhile) {
      // Nothing is left to end.
    }
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    waiting.remove(event.getSession().getId());
  }

  @Override
  public synchronized void sessionIdChanged(HttpSessionEvent event, String old) {
    var session = waiting.remove(old);
    if (session != null) {
      waiting.put(event.getSession().getId(), session);
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    if (event.getName().equals(SignedIn.KEY)) {
      signedIn(event.getSession(), event.getValue());
    }
  }

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    if (event.getName().equals(SignedIn.KEY)) {
      signedIn(event.getSession(), event.getSession().getAttribute(SignedIn.KEY));
    }
  }

  // From here on it lives as long as the house says.
  private synchronized void signedIn(HttpSession session, @Nullable Object value) {
    if (SignedIn.is(value) && waiting.remove(session.getId()) != null) {
      int minutes = session.getServletContext().getSessionTimeout();
      session.setMaxInactiveInterval((int) Duration.ofMinutes(minutes).toSeconds());
    }
  }

  synchronized int count() {
    return waiting.size();
  }
}
