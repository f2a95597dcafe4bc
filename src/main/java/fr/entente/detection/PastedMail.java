package fr.entente.detection;

/// A mail as somebody pasted it: who wrote, about what, the words with history and signature.
public record PastedMail(String sender, String subject, String body) {}
