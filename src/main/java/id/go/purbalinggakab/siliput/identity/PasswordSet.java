package id.go.purbalinggakab.siliput.identity;

/** A person set a password: the own one, or another's. */
public record PasswordSet(String user, String by) {}
