package fr.entente.telephony;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// The provider's door, before everything else that looks at a request: only what the provider
/// signed comes in. Whoever else knocks gets a status and one line in the log, whatever was sent;
/// nothing of it is decoded without a signature to check. The URL is built from the configured
/// public address, never from headers that a proxy or a stranger can set.
class WebhookDoor extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
  private static final Pattern PREFIX =
      Pattern.compile("twilio([/;.\\\\?#].*|\\s*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Pattern PATH =
      Pattern.compile(
          "/twilio/(agent|agent/key|agent/status|debtor/status|conference|transcription)");
  // As TelephonySettings.hook and ear write it.
  private static final Pattern QUERY =
      Pattern.compile("attempt=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(&ear=[1-9]\\d{0,3})?");
  private static final int LARGEST = 128 * 1024;
  // Read and thrown away, so that whoever sends too much still reads the answer; who announces more
  // is not waited for.
  private static final int SWALLOWED = 16 * 1024 * 1024;
  private static final int LOGGED = 120;

  private final @Nullable TelephonySettings settings;
  private final @Nullable WebhookSignature signature;

  /// Without settings there is no provider, and nothing behind the door.
  WebhookDoor(@Nullable TelephonySettings settings) {
    this.settings = settings;
    this.signature = settings == null ? null : new WebhookSignature(settings.authToken());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return !leadsHere(first == null ? path(request) : first.toString());
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  // The container itself gives up on a body that is not one: its status stands, its page does not.
  @Override
  protected void doFilterNestedErrorDispatch(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

  // However it is spelled: what a later reader might take for a path below the prefix is ours.
  static boolean leadsHere(String path) {
    var levels = new ArrayDeque<String>();
    for (String segment : path.replace('\\', '/').split("/")) {
      String plain = unescaped(segment.replaceAll(";.*", ""));
      if (plain.equals("..")) {
        levels.pollLast();
      } else if (!plain.isEmpty() && !plain.equals(".")) {
        levels.addLast(plain);
        if (levels.size() == 1 && PREFIX.matcher(plain).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  // Leniently: only to see where it leads.
  private static String unescaped(String segment) {
    return ESCAPE
        .matcher(segment)
        .replaceAll(code ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return;
    }
    int refused = refusal(request);
    if (refused != 0) {
      swallow(request);
      LOG.warn("Refused with {}: {}", refused, named(request));
      response.setStatus(refused);
      return;
    }
    try {
      chain.doFilter(request, new StatusOnly(response));
    } catch (ServletException | RuntimeException e) {
      LOG.error("A webhook broke: {}", named(request), e);
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /// The status of a refusal, or 0 for a request of the provider's, whose form is kept with it.
  private int refusal(HttpServletRequest request) {
    String given = request.getHeader("X-Twilio-Signature");
    if (settings == null || signature == null) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (request.getContentLengthLong() > LARGEST) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    if (given == null) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    try {
      byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      }
      SignedForm form = form(request, new String(body, StandardCharsets.UTF_8));
      boolean signed = signature.valid(url(settings, request), form.parameters(), given);
      if (!signed || !form.get("AccountSid").equals(settings.accountSid())) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
      request.setAttribute(SignedForm.ATTRIBUTE, form);
      return misdirected(request, form);
    } catch (IOException | IllegalArgumentException e) {
      // A body that ends early, an escape that is none: not to be read, whoever sent it.
      return HttpServletResponse.SC_BAD_REQUEST;
    }
  }

  private static int misdirected(HttpServletRequest request, SignedForm form) {
    String query = request.getQueryString();
    if (query == null || !query.contains("attempt=") || !form.plainNames()) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    boolean known =
        request.getMethod().equals("POST")
            && PATH.matcher(path(request)).matches()
            && QUERY.matcher(query).matches();
    return known ? 0 : HttpServletResponse.SC_NOT_FOUND;
  }

  private static SignedForm form(HttpServletRequest request, String body) {
    String type = request.getContentType();
    boolean form =
        type != null
            && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    return SignedForm.parse(form ? body : "");
  }

  // The context path, if any, is part of the public address.
  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static String url(TelephonySettings settings, HttpServletRequest request) {
    String query = request.getQueryString();
    return settings.publicUrl() + path(request) + (query == null ? "" : "?" + query);
  }

  private static void swallow(HttpServletRequest request) {
    if (request.getContentLengthLong() > SWALLOWED) {
      return;
    }
    byte[] waste = new byte[8192];
    try {
      InputStream body = request.getInputStream();
      for (long read = 0; read < SWALLOWED; ) {
        int more = body.read(waste);
        if (more < 0) {
          return;
        }
        read += more;
      }
    } catch (IOException e) {
      LOG.debug("The rest of a refused request could not be read");
    }
  }

  // One line, whatever was sent.
  private static String named(HttpServletRequest request) {
    String name = (request.getMethod() + " " + path(request)).replaceAll("[^\\x21-\\x7e ]", "?");
    return name.length() <= LOGGED ? name : name.substring(0, LOGGED) + "...";
  }

  /// An error has a status and nothing else: the container's page of errors belongs to the
  /// product's pages and lies behind their login.
  private static final class StatusOnly extends HttpServletResponseWrapper {
    StatusOnly(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      resetBuffer();
      setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
      sendError(status);
    }
  }
}
