package fr.entente.desk.ui;

import fr.entente.desk.picture.Brief;
import fr.entente.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a debtor asked about being called and written to, in words.
final class WhoWishes {
  private WhoWishes() {}

  // What the debtor asked for is read before anything is dialled or written.
  static List<String> told(Control control, Locale locale, Brief brief) {
    var told = new ArrayList<String>();
    var wishes = brief.wishes();
    if (wishes.noCalls()) {
      told.add(control.text("desk.wish.told.PHONE.all"));
    } else {
      wishes.noCallsTo().stream()
          .sorted()
          .map(number -> control.formats().phone(new PhoneNumber(number)))
          .forEach(number -> told.add(control.text("desk.wish.told.PHONE", number)));
    }
    if (wishes.noMail()) {
      told.add(control.text("desk.wish.told.MAIL.all"));
    } else {
      wishes.noMailTo().stream()
          .sorted()
          .forEach(address -> told.add(control.text("desk.wish.told.MAIL", address)));
    }
    wishes.notAt().stream().map(time -> HoursWords.of(control, locale, time)).forEach(told::add);
    return told;
  }
}
