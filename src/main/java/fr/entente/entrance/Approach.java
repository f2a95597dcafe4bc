package fr.entente.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as it stands at the door: its head, of which nothing was decoded.
record Approach(
    String method,
    String path,
    String query,
    @Nullable String type,
    long length,
    boolean chunked,
    boolean cookies,
    boolean signedIn) {
  private static final Pattern PAGE_REQUEST =
      Pattern.compile("(?:^|&)v-r=(init|uidl|heartbeat|push)(?:&|$)");

  private static final Pattern CROOKED =
      Pattern.compile("[;\\\\]|//|%2[fF]|%5[cC]|%25|%3[bB]|(?:/|%2[eE]|\\.)(?:\\.|%2[eE])(?:/|$)");
  private static final Pattern BAD_PAGE = Pattern.compile("(?:^|&)v-uiId=(?![0-9]{1,9}(?:&|$))");

  static Approach of(HttpServletRequest request) {
    return new Approach(
        request.getMethod(),
        request.getRequestURI().substring(request.getContextPath().length()),
        Objects.requireNonNullElse(request.getQueryString(), ""),
        request.getContentType(),
        request.getContentLengthLong(),
        request.getHeader("Transfer-Encoding") != null,
        request.getHeader("Cookie") != null,
        SignedIn.is(request));
  }

  boolean posts() {
    return method.equals("POST");
  }

  boolean form() {
    return typed("application/x-www-form-urlencoded");
  }

  boolean typed(String wanted) {
    return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted);
  }

  /// What the page in the browser asks its server for by itself: `init`, `uidl`, `heartbeat`, or
  /// nothing.
  String ofThePage() {
    var kind = PAGE_REQUEST.matcher(query);
    return kind.find() ? kind.group(1) : path.startsWith("/VAADIN/push") ? "push" : "";
  }

  boolean ofAPage() {
    return !ofThePage().isEmpty() || path.startsWith("/VAADIN/");
  }

  boolean command() {
    return ofThePage().equals("uidl");
  }

  boolean crooked() {
    return CROOKED.matcher(path).find();
  }

  boolean noSuchPage() {
    return BAD_PAGE.matcher(query).find();
  }
}
