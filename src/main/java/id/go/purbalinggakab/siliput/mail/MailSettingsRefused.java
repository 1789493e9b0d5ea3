package id.go.purbalinggakab.siliput.mail;

/** The mail server refuses us, not a message: somebody has to change our settings. @param words which ones */
public record MailSettingsRefused(String words) {}
