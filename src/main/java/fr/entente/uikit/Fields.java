package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Small helpers for form fields.
public final class Fields {
  private Fields() {}

  /// Shows a refusal at the field it is about and puts the caret there.
  public static void refuse(@Nullable Component field, String message) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(message);
      validated.setInvalid(true);
    }
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }

  /// A day is read and its calendar shown in the person's own language; what is no date says so.
  public static void day(DatePicker field) {
    Locale locale = field.getLocale();
    field.setLocale(locale);
    field.setI18n(calendar(field, locale));
  }

  /// The same, with the hour beside it.
  public static void dayAndHour(DateTimePicker field) {
    Locale locale = field.getLocale();
    field.setLocale(locale);
    field.setDatePickerI18n(calendar(field, locale));
  }

  private static DatePicker.DatePickerI18n calendar(Component field, Locale locale) {
    return new DatePicker.DatePickerI18n()
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
        .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
        .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
        .setToday(field.getTranslation("uikit.day.today"))
        .setCancel(field.getTranslation("uikit.day.cancel"))
        .setBadInputErrorMessage(field.getTranslation("uikit.day.needed"));
  }

  /// The day was not understood or is missing: told at the field.
  public static void refuseDay(DatePicker field) {
    refuse(field, field.getTranslation("uikit.day.needed"));
  }

  // A calendar counts its days from Sunday.
  private static List<String> weekdays(TextStyle style, Locale locale) {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
        .toList();
  }
}
