package fr.entente.backoffice.ui.scripts;

import fr.entente.agents.Agents;
import fr.entente.proving.Replays;
import fr.entente.scripts.Publications;
import fr.entente.studio.DraftChecks;
import fr.entente.studio.DraftRoom;
import fr.entente.studio.ScriptDrafts;
import fr.entente.studio.ScriptLibrary;
import fr.entente.studio.ScriptReleases;
import fr.entente.uikit.Formats;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What the studio's screens ask.
@Component
record StudioDoors(
    ScriptDrafts drafts,
    DraftChecks checks,
    DraftRoom room,
    ScriptLibrary library,
    ScriptReleases releases,
    Publications publications,
    Replays replays,
    Agents agents,
    Formats formats,
    Clock clock) {}
