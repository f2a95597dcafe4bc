package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.entente.agents.FirstStart;
import fr.entente.agents.HouseAddress;
import fr.entente.agents.LoginStanding.Standing;
import fr.entente.agents.OpenLogins;
import fr.entente.agents.SignInDetails;
import fr.entente.kernel.DiskRoom;
import fr.entente.kernel.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Login, in the browser's language or the one chosen here.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final String FILL =
      """
      const field = name => document.querySelector(`[name=${name}]`)?.closest('vaadin-text-field, vaadin-password-field');
      field('username').value = $0;
      field('password').value = $1;
      this.querySelector('vaadin-button')?.focus();
      """;

  private final FirstStart firstStart;
  private final Formats formats;
  private final HouseAddress house;
  private final LoginForm form = new LoginForm();
  private final H1 title = new H1("Entente");
  private final Banner why = new Banner();
  private final Div setUp = new Div();
  private final Div visitors = new Div();
  private final @Nullable OpenLogins open;
  private final DiskBand disk;
  private boolean failed;
  private boolean afar;
  private boolean unavailable;
  private @Nullable Instant again;
  private Optional<Standing> ended = Optional.empty();

  LoginView(
      FirstStart firstStart,
      Formats formats,
      HouseAddress house,
      ObjectProvider<OpenLogins> open,
      DiskRoom room) {
    this.house = house;
    this.firstStart = firstStart;
    disk = new DiskBand(room);
    this.open = open.getIfAvailable();
    visitors.addClassName("login-visitors");
    this.formats = formats;
    addClassName("login-page");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    add(title, why, disk, form, setUp, languages(), visitors);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    again =
        parameters
            .getSingleParameter("again")
            .filter(second -> second.matches("\\d{1,11}"))
            .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
            .orElse(null);
    ended = LoginEnd.take();
    afar = parameters.getParameters().containsKey("afar");
    unavailable = parameters.getParameters().containsKey("unavailable");
    failed =
        afar || unavailable || again != null || parameters.getParameters().containsKey("error");
    translate();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    translate();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("uikit.login.title") + " · Entente";
  }

  private void translate() {
    var texts = LoginI18n.createDefault();
    var fields = texts.getForm();
    fields.setTitle(getTranslation("uikit.login.title"));
    fields.setUsername(getTranslation("uikit.login.login"));
    fields.setPassword(getTranslation("uikit.login.password"));
    fields.setSubmit(getTranslation("uikit.login.submit"));
    var error = texts.getErrorMessage();
    error.setUsername(getTranslation("uikit.login.login-missing"));
    error.setPassword(getTranslation("uikit.login.password-missing"));
    error.setTitle(getTranslation("uikit.login.failed"));
    error.setMessage(reason());
    form.setI18n(texts);
    form.setError(failed);
    ended.ifPresent(standing -> why.information(getTranslation("uikit.login.ended." + standing)));
    disk.tell();
    setUp.removeAll();
    if (firstStart.open()) {
      setUp.add(new RouterLink(getTranslation("uikit.first.link"), FirstStartView.class));
    }
    visitors.removeAll();
    visitors.setVisible(open != null && !afar);
    if (open != null && home()) {
      welcome(open);
    } else if (open != null) {
      visitors.add(new Paragraph(getTranslation("uikit.login.afar")));
    }
  }

  private String reason() {
    if (afar) {
      return getTranslation("uikit.login.afar");
    }
    if (unavailable) {
      return getTranslation("uikit.login.unavailable");
    }
    return again == null
        ? getTranslation("uikit.login.failed.why")
        : getTranslation("uikit.login.again", formats.time(again));
  }

  // Whom anybody may be is said to whoever sits at this computer; others read why not.
  private boolean home() {
    return VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
        && house.home(
            request.getRemoteAddr(), SignInDetails.forwarded(request.getHttpServletRequest()));
  }

  private void welcome(OpenLogins house) {
    visitors.add(new Paragraph(getTranslation("uikit.login.demo", house.password())));
    for (OpenLogins.OpenLogin person : house.people()) {
      String role = getTranslation("agents.role." + person.role());
      var button = new Button(person.login() + " · " + role, e -> fill(person, house.password()));
      button.addThemeNames("tertiary", "small");
      visitors.add(button);
    }
  }

  private void fill(OpenLogins.OpenLogin person, String password) {
    form.getElement().executeJs(FILL, person.login(), password);
  }

  private Div languages() {
    var choice = new Div();
    choice.addClassName("languages");
    for (var language : Language.values()) {
      var button = new Button(Languages.name(language), e -> speak(language.locale()));
      button.addThemeNames("tertiary", "small");
      button.getElement().setAttribute("lang", language.code());
      choice.add(button);
    }
    return choice;
  }

  private void speak(Locale locale) {
    VaadinSession.getCurrent().setLocale(locale);
    UI ui = getUI().orElseThrow();
    ui.setLocale(locale);
    Languages.tellBrowser(ui);
    ui.getPage().setTitle(getPageTitle());
  }
}
