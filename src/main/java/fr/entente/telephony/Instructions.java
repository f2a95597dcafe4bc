package fr.entente.telephony;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import fr.entente.kernel.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the provider is told to do with the agent's desk phone. A key must be pressed first: the
/// agent's own voicemail must not be put through to a debtor.
@Component
@WhenConfigured
class Instructions {
  private static final int PATIENCE = 10;

  private final TelephonySettings settings;

  Instructions(TelephonySettings settings) {
    this.settings = settings;
  }

  String pressOne(Bridge bridge) {
    Gather gather =
        new Gather.Builder()
            .numDigits(1)
            .timeout(PATIENCE)
            .action(settings.hook("agent/key", bridge.attempt()))
            .method(HttpMethod.POST)
            .say(say(bridge.agentLanguage(), Words.PRESS))
            .build();
    return new VoiceResponse.Builder()
        .gather(gather)
        .say(say(bridge.agentLanguage(), Words.NO_KEY))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  String enterConference(Bridge bridge) {
    Conference conference =
        new Conference.Builder(bridge.attempt())
            .participantLabel(Legs.AGENT)
            .startConferenceOnEnter(true)
            .endConferenceOnExit(true)
            .beep(Conference.Beep.FALSE)
            .waitUrl("")
            .statusCallback(settings.hook("conference", bridge.attempt()))
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(
                List.of(
                    Conference.Event.START,
                    Conference.Event.END,
                    Conference.Event.JOIN,
                    Conference.Event.LEAVE))
            .build();
    return new VoiceResponse.Builder()
        .dial(new Dial.Builder().conference(conference).build())
        .build()
        .toXml();
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static Say say(Language language, Words words) {
    boolean french = language == Language.FR;
    return new Say.Builder(french ? words.french : words.english)
        .language(french ? Say.Language.FR_FR : Say.Language.EN_GB)
        .build();
  }

  private enum Words {
    PRESS(
        "Entente. Pour être mis en relation, appuyez sur 1.", "Entente. To be connected, press 1."),
    NO_KEY("Aucune touche reçue. Au revoir.", "No key received. Goodbye.");

    private final String french;
    private final String english;

    Words(String french, String english) {
      this.french = french;
      this.english = english;
    }
  }
}
