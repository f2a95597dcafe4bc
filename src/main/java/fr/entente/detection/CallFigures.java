package fr.entente.detection;

import fr.entente.kernel.Language;

/// What an agent would live through in calls of sixty turns of the debtor's, by the rules of
/// engagement. A false prompt is anything that asks on a turn that was no sign; a sign is heard
/// when the screen asks at its turn or while it is still being told. `told`: in how many turns a
/// debtor tells a trouble. Shares are 0 to 1, delays in turns.
public record CallFigures(
    Language language,
    int calls,
    int told,
    Estimate falsePrompts,
    Estimate falseCrisesInHundred,
    Estimate falseAlarmsAnHour,
    Estimate heardAtOnce,
    Estimate heardWithinTwo,
    Estimate missed,
    Estimate delay,
    Estimate right) {}
