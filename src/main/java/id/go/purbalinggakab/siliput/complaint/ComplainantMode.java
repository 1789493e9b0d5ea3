package id.go.purbalinggakab.siliput.complaint;

/** How the complainant wants to be known: by name, not at all, or to the handlers only. */
public enum ComplainantMode {
    NAMED,
    ANONYMOUS,
    SECRET
}
