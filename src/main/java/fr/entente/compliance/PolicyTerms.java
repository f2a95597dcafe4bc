package fr.entente.compliance;

import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a policy says, for whoever reads it: hours by day such as `08:30-12:30, 13:30-18:30`, none
/// on a closed day; attempts in rolling windows, null where nothing limits them; what an agency
/// needs before its first call; since when a call is listened to.
public record PolicyTerms(
    PolicySummary policy,
    Map<DayOfWeek, String> hours,
    boolean closedOnHolidays,
    @Nullable Integer perDay,
    @Nullable Integer perWeek,
    @Nullable Integer perMonth,
    long restDays,
    int limitationYears,
    boolean mandate,
    @Nullable Integer letterDays,
    ListeningMode listening) {}
