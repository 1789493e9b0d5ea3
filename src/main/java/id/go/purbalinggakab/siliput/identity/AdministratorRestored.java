package id.go.purbalinggakab.siliput.identity;

/** The start of the program made this person an administrator: the first one, or one that was lost. */
public record AdministratorRestored(String user) {}
