package id.go.purbalinggakab.siliput.identity;

/** Somebody went away or came back: what depends on who is there looks again, in the same transaction. */
public record ActingChanged(String absent) {}
