package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/// The desk as an agent meets it: keys go in, the screen comes out. Counts the keys that are
/// commands.
final class Desk {
  final Page page;
  private int keys;

  Desk(Page page) {
    this.page = page;
  }

  Desk logIn(String login) {
    signIn(page, login);
    return open();
  }

  /// What the form sends, without the two pages that a person sees on the way.
  static void signIn(Page page, String login) {
    signIn(page, login, Floor.PASSWORD);
  }

  static void signIn(Page page, String login, String password) {
    var form = FormData.create().set("username", login).set("password", password);
    var answer =
        page.context()
            .request()
            .post("/login", RequestOptions.create().setForm(form).setMaxRedirects(0));
    if (answer.status() != 302 || answer.headers().get("location").contains("login")) {
      throw new IllegalStateException("not signed in: " + answer.status() + answer.headers());
    }
  }

  Desk logInByKeyboard(String login) {
    page.navigate("/login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill(Floor.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    return open();
  }

  Desk open() {
    page.navigate("/desk");
    page.locator(".desk[data-phase], .desk-elsewhere:visible").first().waitFor();
    return this;
  }

  Desk press(String key) {
    keys++;
    page.keyboard().press(key);
    return this;
  }

  /// Opens the note and waits for the caret.
  Desk writeNote(String text) {
    press("Alt+n");
    return focus("#desk-note").type(text);
  }

  /// Waits for the caret in this field: a key pressed earlier goes elsewhere.
  Desk focus(String field) {
    page.waitForFunction("field => document.activeElement.closest(field)", field);
    return this;
  }

  /// Whether the caret is here when everything is answered.
  boolean focused(String field) {
    return (boolean)
        settled().page.evaluate("field => !!document.activeElement.closest(field)", field);
  }

  /// What was pressed is answered, for what must not come of it.
  Desk settled() {
    Look.settled(page);
    return this;
  }

  Desk type(String text) {
    page.keyboard().type(text);
    return this;
  }

  int keys() {
    return keys;
  }

  Desk countFromHere() {
    keys = 0;
    return this;
  }

  Desk phase(String phase) {
    assertThat(page.locator(".desk")).hasAttribute("data-phase", phase);
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  Desk sees(String text) {
    assertThat(page.locator(".desk")).containsText(text);
    return this;
  }

  Desk doesNotSee(String text) {
    assertThat(page.locator(".desk")).not().containsText(text);
    return this;
  }

  /// A picture for whoever looks at the product.
  Desk picture(String name) {
    Look.picture(page, name);
    return this;
  }

  /// Ask it by an assertion that waits: what the browser kept comes a moment after the page.
  Locator note() {
    return page.locator("#desk-note textarea");
  }

  /// Presses the digit of the answer whose text contains these words.
  Desk answer(String words) {
    var answer =
        settled().page.locator(".answer", new Page.LocatorOptions().setHasText(words)).first();
    String before = page.locator("#desk-say").textContent();
    press(answer.getAttribute("data-digit"));
    page.waitForFunction(
        "before => document.querySelector('#desk-say')?.textContent !== before", before);
    return this;
  }
}
