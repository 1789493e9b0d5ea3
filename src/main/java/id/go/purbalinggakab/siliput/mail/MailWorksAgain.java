package id.go.purbalinggakab.siliput.mail;

/** A mail left, the first one since the start or since mail was down: what gave up meanwhile may go on. */
public record MailWorksAgain() {}
