package fr.entente.simulator;

import org.jspecify.annotations.Nullable;

/// What a transcription was asked to do, with Twilio's defaults filled in.
record TranscriptionOrder(
    @Nullable String name,
    @Nullable Hook hook,
    String track,
    boolean partialResults,
    String languageCode,
    String engine,
    @Nullable String inboundLabel,
    @Nullable String outboundLabel) {}
