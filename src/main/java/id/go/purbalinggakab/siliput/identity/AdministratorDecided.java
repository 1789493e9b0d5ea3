package id.go.purbalinggakab.siliput.identity;

/** A second person agreed that somebody becomes an administrator, or refused it. */
public record AdministratorDecided(String user, String askedBy, boolean agreed, String by) {}
